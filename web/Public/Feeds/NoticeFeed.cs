using System.Globalization;
using System.Text;
using System.Xml;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Public.Serving;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Public.Feeds;

/// <summary>The latest notices as RSS 2.0 at <c>/notices.rss</c>.</summary>
internal static class NoticeFeed
{
    /// <summary>RSS 2.0.</summary>
    public const string MediaType = "application/rss+xml";

    private const string Path = "/notices.rss";

    private const string Atom = "http://www.w3.org/2005/Atom";

    private const int Length = 30;

    /// <summary>Maps the feed.</summary>
    public static void MapNoticeFeed(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, ReadAsync).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(
        PublicApi api,
        HttpContext http,
        IConfiguration configuration
    )
    {
        var notices = await api.NoticesAsync(null, null, null, Length, http.RequestAborted);
        if (!notices.Succeeded)
        {
            return FeedAnswers.Unavailable(http, notices.Problem.Title);
        }

        http.Response.Headers.CacheControl = "public, max-age=30";
        var feed = Write(notices.Value.Items, configuration.PublicUrl());
        return Results.Bytes(feed, $"{MediaType}; charset=utf-8");
    }

    private static byte[] Write(IReadOnlyList<NoticeSummary> notices, string site)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", "攀枝花市政府质量奖：评选通知与公示");
            xml.WriteElementString("link", $"{site}/notices");
            // Where the feed itself is (RSS Best Practices Profile: atom:link), for readers that were given its text only.
            xml.WriteStartElement("atom", "link", Atom);
            xml.WriteAttributeString("href", site + Path);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", MediaType);
            xml.WriteEndElement();
            xml.WriteElementString("description", "新发布的评选通知和公示。");
            xml.WriteElementString("language", "zh-CN");
            foreach (var notice in notices)
            {
                WriteItem(xml, notice, site);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static string OutcomeOf(NoticeSummary notice) =>
        notice.Outcome is { } outcome
            ? $" 所载决定已由{outcome.DocumentNumber}{(outcome.Annulled ? "撤销" : "变更")}"
            : "";

    private static void WriteItem(XmlWriter xml, NoticeSummary notice, string site)
    {
        var address = $"{site}/notices/{notice.Id}";
        var published = new DateTimeOffset(
            notice.PublishedOn.ToDateTime(TimeOnly.MinValue),
            AwardClock.ShanghaiOffset
        );
        xml.WriteStartElement("item");
        xml.WriteElementString(
            "title",
            notice.SupersededBy is null ? notice.Title : $"（已更正）{notice.Title}"
        );
        xml.WriteElementString("link", address);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(address);
        xml.WriteEndElement();
        xml.WriteElementString("category", notice.KindName);
        var revoked = notice.RevokedCount > 0 ? $" 所列{notice.RevokedCount}项表扬奖励已撤销" : "";
        xml.WriteElementString(
            "description",
            $"{notice.EditionName} {notice.DocumentNumber}{revoked}{OutcomeOf(notice)}"
        );
        xml.WriteElementString(
            "pubDate",
            // RFC 822, as RSS 2.0 demands: +0800, without the colon.
            published
                .ToString("ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture)
                .Replace(":00 +08:00", ":00 +0800", StringComparison.Ordinal)
        );
        xml.WriteEndElement();
    }
}
