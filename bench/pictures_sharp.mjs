// The renditions of bench/pictures.py by sharp, in its best setup: one decode per photo, then down in steps like ours,
// the renditions of a photo side by side and a few photos at once; no cache, threads and kernel as asked for.
// node pictures_sharp.mjs <jobs.json> <threads per picture> <photos at once> <kernel>

import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const [jobsFile, threads, atOnce, kernel] = process.argv.slice(2);
const jobs = JSON.parse(await readFile(jobsFile, 'utf8'));
sharp.cache(false);
sharp.concurrency(Number(threads));

const frameOf = async (pipeline) => {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, open: () => sharp(data, { raw: info }) };
};

const resized = (frame, { width, height, box }) => {
  const part = box ? frame.open().extract(box) : frame.open();
  return width === frame.width && !box ? part : part.resize({ width, height, fit: 'fill', kernel });
};

const encoded = (picture, format, quality) =>
  format === 'webp'
    ? picture.webp({ quality, effort: 4 }).toBuffer()
    : picture.jpeg({ quality, chromaSubsampling: '4:2:0', optimiseCoding: true, mozjpeg: false }).toBuffer();

const write = async (frame, wanted) => {
  for (const quality of wanted.qualities) {
    const data = await encoded(resized(frame, wanted), wanted.format, quality);
    if (!wanted.limit || data.length < wanted.limit || quality === wanted.qualities.at(-1)) {
      return writeFile(wanted.file, data);
    }
  }
};

const develop = async ({ photo, frames }) => {
  let frame = null;
  const writing = [];
  for (const { width, height, renditions } of frames) {
    const above = frame ? frame.open() : sharp(photo).autoOrient();
    frame = await frameOf(above.resize({ width, height, fit: 'fill', kernel }));
    const here = frame;
    writing.push(...renditions.map((wanted) => write(here, wanted)));
  }
  await Promise.all(writing);
};

const queue = [...jobs];
const worker = async () => {
  for (let job = queue.shift(); job; job = queue.shift()) await develop(job);
};
await Promise.all(Array.from({ length: Number(atOnce) }, worker));
