"""The newsroom: what a press office's portal says, decided without Pelican.

Read (`reading`) → check (`checks`) → decide (`sections`) → write (the plugins) → develop (`pictures`).
"""
