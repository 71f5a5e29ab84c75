using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace QualityAward.Rest.Delivery;

/// <summary>
/// Chinese leaves as Chinese in HTML too: the usual encoder makes eight bytes of <c>&amp;#x653F;</c> where UTF-8 needs three.
/// What HTML reads as its own (<c>&lt; &gt; &amp; " '</c>) stays encoded.
/// </summary>
internal static class ChineseAsText
{
    public static void AddChineseAsText(this WebApplicationBuilder builder) =>
        // Registers the encoder too: pages that find none take one that knows nothing of these settings.
        builder.Services.AddWebEncoders(o => o.TextEncoderSettings = new(UnicodeRanges.All));
}
