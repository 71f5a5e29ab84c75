using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using Xunit;

namespace QualityAward.Browser;

/// <summary>Finds text that the browser could only draw as empty boxes, for want of a font.</summary>
public static class EmptyBoxes
{
    // Draws each Chinese character of the page in the font it has there, and beside it code points that no font has.
    // A character is missing when it looks like one of those, like another ideograph, or like nothing. What this browser has
    // drawn in the same font before is not drawn again.
    private const string Find = """
        (pairs) => {
            const known = Object.fromEntries(pairs);
            const chinese = /[\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\u{20000}-\u{323af}]/gu;
            const ideograph = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;
            const nobodyHas = ['\u0378', '\u{e0fff}', '\u{2fe0f}', '\u{10fff0}', '\ue9a7'];
            const byFont = new Map();
            const note = (element, text) => {
                const found = (text ?? '').match(chinese);
                if (!found) return;
                const style = getComputedStyle(element);
                const font = `${style.fontStyle} ${style.fontWeight} 24px ${style.fontFamily}`;
                if (!byFont.has(font)) byFont.set(font, new Set());
                for (const character of found) byFont.get(font).add(character);
            };
            const walk = node => {
                if (node.nodeType === Node.TEXT_NODE && node.parentElement) note(node.parentElement, node.data);
                if (node.nodeType === Node.ELEMENT_NODE) {
                    if (['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(node.tagName)) return;
                    if ('placeholder' in node) note(node, node.placeholder);
                    if (node.tagName === 'INPUT' || node.tagName === 'TEXTAREA') note(node, node.value);
                    if (node.shadowRoot) walk(node.shadowRoot);
                }
                node.childNodes.forEach(walk);
            };
            walk(document.body);

            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = 40;
            const context = canvas.getContext('2d', { willReadFrequently: true });
            const draw = (font, character) => {
                context.clearRect(0, 0, 40, 40);
                context.font = font;
                context.fillText(character, 6, 30);
                return context.getImageData(0, 0, 40, 40).data.filter((_, i) => i % 4 === 3).join();
            };
            const nothing = draw('24px serif', ' ');
            const missing = new Set();
            let looked = 0;
            const drawn = [];
            for (const [font, characters] of byFont) {
                looked += characters.size;
                for (const character of known[font] ?? '') characters.delete(character);
                if (characters.size === 0) continue;
                drawn.push([font, [...characters].join('')]);
                const boxes = new Set(nobodyHas.map(c => draw(font, c)));
                const seen = new Map();
                for (const character of characters) {
                    const picture = draw(font, character);
                    if (picture === nothing || boxes.has(picture)) missing.add(character);
                    if (!ideograph.test(character)) continue;
                    if (seen.has(picture)) missing.add(character).add(seen.get(picture));
                    seen.set(picture, character);
                }
            }
            return { looked, missing: [...missing].join(''), drawn };
        }
        """;

    private static readonly ConditionalWeakTable<
        IBrowser,
        ConcurrentDictionary<string, string>
    > Known = [];

    /// <summary>Fails when the page has no Chinese text, or some of it is drawn as empty boxes.</summary>
    public static async Task AssertNoEmptyBoxesAsync(this IPage page)
    {
        var known = Known.GetOrCreateValue(page.Context.Browser!);
        var found = await page.EvaluateAsync<Found>(
            Find,
            known.Select(k => new[] { k.Key, k.Value }).ToArray()
        );
        Assert.True(found.Looked > 0, $"{page.Url} shows no Chinese text.");
        Assert.True(
            found.Missing.Length == 0,
            $"{page.Url} draws empty boxes for: {found.Missing}"
        );
        foreach (var pair in found.Drawn)
        {
            known[pair[0]] = known.GetValueOrDefault(pair[0]) + pair[1];
        }
    }

    // Filled by Playwright from the script's answer.
    private sealed class Found
    {
        public int Looked { get; set; }

        public string Missing { get; set; } = "";

        public string[][] Drawn { get; set; } = [];
    }
}
