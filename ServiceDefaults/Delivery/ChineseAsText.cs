using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// Chinese leaves as Chinese in HTML too: the usual encoder makes eight bytes of <c>&amp;#x653F;</c> where UTF-8 needs three.
/// What HTML reads as its own (<c>&lt; &gt; &amp; " '</c>) stays encoded.
/// </summary>
internal static class ChineseAsText
{
    public static void AddChineseAsText(this WebApplicationBuilder builder) =>
        builder.Services.Configure<WebEncoderOptions>(o =>
            o.TextEncoderSettings = new(UnicodeRanges.All)
        );
}
