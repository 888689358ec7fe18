// The map of a park: local GeoJSON only, labels as HTML, so that it works without a tile server and without fonts.
const paint = {
  water: { type: 'fill', kind: 'water', paint: { 'fill-color': '#CFE3EC' } },
  part: { type: 'fill', kind: 'part', paint: { 'fill-color': '#F6F8F7' } },
  block: { type: 'fill', kind: 'block', paint: { 'fill-color': ['match', ['get', 'use'], ['green', 'park', 'greenland'], '#DDE9DA', '#E3EAE8'] } },
  road: { type: 'line', kind: 'road', layout: { 'line-cap': 'round' }, paint: { 'line-color': '#FFFFFF', 'line-width': ['match', ['get', 'rank'], 'main', 6, 4] } },
  grid: { type: 'line', kind: 'grid', paint: { 'line-color': '#8E9CA5', 'line-width': 1, 'line-dasharray': [4, 3] } },
  boundary: { type: 'line', kind: 'boundary', paint: { 'line-color': '#0E6377', 'line-width': 2 } },
};
const crowded = 60; // above this many enterprises in view they are drawn together

export async function open(element, options, page) {
  const library = await import('./lib/maplibre-gl.mjs');
  addStyle(new URL('./lib/maplibre-gl.css', import.meta.url));
  const ground = await (await fetch(options.ground)).json();
  const map = new library.Map({
    container: element, style: { version: 8, sources: {}, layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#EEF2F1' } }] },
    bounds: boundsOf(ground), fitBoundsOptions: { padding: roomOf(element) }, attributionControl: false, dragRotate: false, pitchWithRotate: false,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new library.ScaleControl({ maxWidth: 90 }), 'bottom-left');
  map.addControl(new library.NavigationControl({ showCompass: false }), 'bottom-right');
  await new Promise(resolve => map.once('load', resolve));
  if (element.clientWidth < 700) element.parentElement.querySelector('details').open = false;
  const view = new ParkView(map, library, page, options.words);
  view.drawGround(ground);
  return view;
}

class ParkView {
  constructor(map, library, page, words) {
    Object.assign(this, { map, library, page, words, markers: [], clusters: new Map(), labels: [], hidden: new Set(), chosen: null });
  }

  drawGround(ground) {
    this.map.addSource('ground', { type: 'geojson', data: ground });
    for (const [id, layer] of Object.entries(paint)) {
      const { kind, ...rest } = layer;
      this.map.addLayer({ id, source: 'ground', filter: ['==', ['get', 'kind'], kind], ...rest });
    }
    this.counts = {};
    for (const feature of ground.features) {
      const { kind, zh, en } = feature.properties;
      this.counts[kind] = (this.counts[kind] ?? 0) + 1;
      if (['grid', 'section', 'station', 'works', 'water'].includes(kind)) this.addLabel(kind, this.words.chinese ? zh : en ?? zh, anchorOf(feature.geometry));
    }
  }

  // Points get a diamond, areas only their name.
  addLabel(kind, text, at) {
    const element = document.createElement('div');
    element.className = `map-label ${kind}`;
    if (kind === 'section' || kind === 'station' || kind === 'works') element.appendChild(document.createElement('i'));
    element.appendChild(document.createTextNode(text));
    const marker = new this.library.Marker({ element, anchor: 'center' }).setLngLat(at).addTo(this.map);
    this.markers.push({ kind: kind === 'works' || kind === 'station' ? 'section' : kind, element, marker });
  }

  groundCounts() { return this.counts; }

  show(objects) {
    this.objects = objects;
    const firms = { type: 'FeatureCollection', features: objects.enterprises.map(e => point(e, { uscc: e.uscc, name: e.shortName })) };
    const outlets = { type: 'FeatureCollection', features: objects.outlets.map(o => point(o, { uscc: o.uscc, name: o.code, kind: o.kind })) };
    if (this.map.getSource('firms')) {
      this.map.getSource('firms').setData(firms);
      this.map.getSource('outlets').setData(outlets);
    } else {
      this.addObjects(firms, outlets);
    }
    this.regroup();
  }

  addObjects(firms, outlets) {
    const { map } = this;
    map.addSource('outlets', { type: 'geojson', data: outlets });
    map.addSource('firms', { type: 'geojson', data: firms, cluster: false, clusterRadius: 36, clusterMaxZoom: 16 });
    map.addLayer({ id: 'outlet-water', type: 'circle', source: 'outlets', filter: ['==', ['get', 'kind'], 'Water'], paint: dot(3, '#4F74B3') });
    map.addLayer({ id: 'outlet-air', type: 'circle', source: 'outlets', filter: ['==', ['get', 'kind'], 'Air'], paint: dot(3, '#C77F00') });
    map.addLayer({ id: 'firms', type: 'circle', source: 'firms', filter: ['!', ['has', 'point_count']], paint: dot(4.5, '#0E6377') });
    for (const layer of ['firms', 'outlet-water', 'outlet-air']) {
      map.on('click', layer, event => this.page.invokeMethodAsync('ChooseAsync', event.features[0].properties.uscc));
      map.on('mouseenter', layer, event => this.hover(event.features[0]));
      map.on('mouseleave', layer, () => this.hover(null));
    }
    map.on('moveend', () => this.regroup());
    map.on('idle', () => this.drawClusters());
    for (const id of this.hidden) this.setLayer(id, false);
  }

  regroup() {
    const bounds = this.map.getBounds();
    const inView = this.objects.enterprises.filter(e => bounds.contains([e.longitude, e.latitude])).length;
    const cluster = inView > crowded;
    if (cluster === this.clustered) return;
    this.clustered = cluster;
    this.map.getSource('firms').setClusterOptions({ cluster, clusterRadius: 36, clusterMaxZoom: 16 });
  }

  drawClusters() {
    const seen = new Set();
    const found = this.clustered && !this.hidden.has('firms') ? this.map.querySourceFeatures('firms', { filter: ['has', 'point_count'] }) : [];
    for (const { id, geometry, properties } of found) {
      const key = `${properties.cluster_id ?? id}:${properties.point_count}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (this.clusters.has(key)) continue;
      const element = document.createElement('button');
      element.type = 'button';
      element.className = 'map-cluster';
      element.textContent = properties.point_count;
      element.setAttribute('aria-label', this.words.cluster.replace('{0}', properties.point_count));
      element.addEventListener('click', async event => {
        event.stopPropagation();
        this.map.easeTo({ center: geometry.coordinates, zoom: await this.map.getSource('firms').getClusterExpansionZoom(properties.cluster_id) });
      });
      this.clusters.set(key, new this.library.Marker({ element }).setLngLat(geometry.coordinates).addTo(this.map));
    }
    for (const [key, marker] of this.clusters) {
      if (!seen.has(key)) { marker.remove(); this.clusters.delete(key); }
    }
  }

  hover(feature) {
    this.map.getCanvas().style.cursor = feature ? 'pointer' : '';
    this.tip?.remove();
    this.tip = feature && this.label(feature.properties.name, feature.geometry.coordinates, 'tip');
  }

  choose(uscc) {
    this.chosen?.remove();
    this.chosen = null;
    const firm = this.objects?.enterprises.find(e => e.uscc === uscc);
    if (!firm) return;
    const at = [firm.longitude, firm.latitude];
    this.chosen = this.label(firm.shortName, at, 'chosen');
    if (!this.map.getBounds().contains(at)) this.map.easeTo({ center: at });
  }

  // The name comes from the register: always as text, never as HTML.
  label(text, at, kind) {
    const element = document.createElement('div');
    element.className = `map-name ${kind}`;
    element.textContent = text;
    return new this.library.Marker({ element, anchor: 'bottom', offset: [0, -8] }).setLngLat(at).addTo(this.map);
  }

  setLayer(id, visible) {
    if (visible) this.hidden.delete(id); else this.hidden.add(id);
    if (this.map.getLayer(id)) this.map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none');
    for (const label of this.markers.filter(label => label.kind === id)) label.element.hidden = !visible;
    if (id === 'firms') this.drawClusters();
  }

  close() { this.map.remove(); }
}

const point = (object, properties) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [object.longitude, object.latitude] } });
const dot = (radius, color) => ({ 'circle-radius': radius, 'circle-color': color, 'circle-stroke-color': '#FFFFFF', 'circle-stroke-width': 1 });

function boundsOf(ground) {
  const box = [180, 90, -180, -90];
  const take = coordinates => {
    if (typeof coordinates[0] !== 'number') { coordinates.forEach(take); return; }
    box[0] = Math.min(box[0], coordinates[0]); box[1] = Math.min(box[1], coordinates[1]);
    box[2] = Math.max(box[2], coordinates[0]); box[3] = Math.max(box[3], coordinates[1]);
  };
  ground.features.filter(feature => feature.properties.kind === 'boundary').forEach(feature => take(feature.geometry.coordinates));
  return box;
}

// Beside the panel of layers where there is room for both.
function roomOf(element) {
  const side = element.clientWidth > 700 ? 250 : 24;
  return { left: side, right: 24, top: 64, bottom: 48 };
}

// Where a name is put: the point itself; the upper left of an area, as on a plan.
function anchorOf(geometry) {
  if (geometry.type === 'Point') return geometry.coordinates;
  const ring = geometry.type === 'MultiPolygon' ? geometry.coordinates[0][0] : geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates;
  const xs = ring.map(at => at[0]), ys = ring.map(at => at[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.max(...ys), Math.min(...ys)];
  return [left + (right - left) * 0.16, top - (top - bottom) * 0.08];
}

function addStyle(address) {
  if (document.querySelector(`link[href="${address}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.appendChild(link);
}
