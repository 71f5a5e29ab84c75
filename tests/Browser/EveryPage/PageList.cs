namespace QualityAward.Browser.EveryPage;

/// <summary>
/// The one list of all pages, in the order in which they are opened: what leads to others first. Each route stands here
/// (<see cref="PageListTests"/>), with the role whose work it is; the home stands for each role.
/// </summary>
internal static class PageList
{
    // No case of this kind is in the play: the page says that it cannot show it, and says so accessibly.
    private const string Nobody = "00000000-0000-4000-8000-000000000000";

    /// <summary>The public site.</summary>
    public static IReadOnlyList<ListedPage> Public { get; } =
    [
        Open("/"),
        Open("/notices"),
        Open("/notices/{Id:guid}"),
        Open("/notices/{Id:guid}/object", $"/notices/{Nobody}/object"),
        Open("/objections"),
        Open("/complaints"),
        Open("/complaints/follow"),
        Open("/exchange"),
        Open("/exchange/mine"),
        Open("/exchange/{Id:guid}", $"/exchange/{Nobody}"),
        Open("/exchange/{Id:guid}/register", $"/exchange/{Nobody}/register"),
        Open("/visits"),
        Open("/visits/follow"),
        Open("/visits/{Id:guid}", $"/visits/{Nobody}"),
        Open("/practices"),
        Open("/practices/{Id:guid}", $"/practices/{Nobody}"),
        Open("/title-use"),
        Open("/title-reports"),
        Open("/title-reports/follow"),
        Open("/guide"),
        Open("/guide/organisation"),
        Open("/guide/individual"),
        Open("/guide/citizen"),
        Open("/regulation"),
        Open("/working-days"),
        Open("/review-rules"),
        Open("/privacy"),
        Open("/data"),
        Open("/log"),
        Open("/honours"),
        Open("/honours/statistics"),
        Open("/honours/{Number}"),
        Open("/verify"),
        Open("/verify/{Number}", "/verify/PZH-ZLJ-0-0"),
        Open("/demo"),
        Open("/errors/404"),
        Open("/errors/500"),
    ];

    /// <summary>The workbench.</summary>
    public static IReadOnlyList<ListedPage> Workbench { get; } =
    [
        .. At(
            "office",
            "/",
            "/inbox",
            "/search",
            "/profile",
            "/errors/404",
            "/editions",
            "/editions/new",
            "/editions/{Id:guid}",
            "/editions/{Id:guid}/archive",
            "/calendar",
            "/calendar/new",
            "/recheck",
            "/recheck/{Id:guid}",
            "/acceptance-lists",
            "/acceptance-lists/{Id:guid}",
            "/acceptance-departments",
            "/review/catalogues",
            "/review/catalogues/{Code}",
            "/review/people",
            "/review/people/appoint",
            "/review/people/{Id:guid}",
            "/review/recusals",
            "/review/recusals/suggest",
            "/review/panels",
            "/review/assignments",
            "/review/panels/{Id:guid}",
            "/review/stages",
            "/review/stages/{Edition:guid}/{Stage}",
            "/review/composite",
            "/objections",
            "/objections/register",
            "/objections/{Id:guid}",
            "/text-reviews",
            "/corrections",
            "/registrations",
            "/award",
            "/award/{Id:guid}",
            "/honours/register",
            "/honours/certificates",
            "/honours/custody",
            "/honours/custody/hand-over",
            "/honours/recommendations",
            "/honours/recommendations/candidates",
            "/honours/recommendations/new",
            "/honours/events",
            "/honours/events/new",
            "/honours/holder-changes",
            "/honours/holder-changes/new",
            "/honours/revocations",
            "/honours/revocations/new",
            "/cultivation/counts",
            "/guidance-materials",
            "/guidance-materials/new",
            "/title-reports",
            "/activities",
            "/activities/new",
            "/visits",
            "/visits/new",
            "/visits/bookings",
            "/practices",
            "/practices/new",
            "/promotion",
            "/promotion/rounds",
            "/promotion/rounds/new",
            "/misconduct",
            "/misconduct/new",
            "/misconduct/bans",
            "/staff-cases",
            "/honours/imports",
            "/honours/import"
        ),
        One(
            "office",
            "/review/stages/{Edition:guid}/{Stage}",
            "/review/stages/{Edition:guid}/site"
        ),
        .. At("office", "/review/stages/{Edition:guid}/site/{Candidate:guid}"),
        One("office", "/editions/{Id:guid}/call", $"/editions/{Nobody}/call"),
        One("office", "/award/recommend/{EditionId:guid}", $"/award/recommend/{Nobody}"),
        One("office", "/honours/certificates/{Number}", "/honours/certificates/PZH-0"),
        One("office", "/honours/custody/{Id:guid}", $"/honours/custody/{Nobody}"),
        One("office", "/honours/recommendations/{Id:guid}", $"/honours/recommendations/{Nobody}"),
        One("office", "/honours/events/{Id:guid}", $"/honours/events/{Nobody}"),
        One("office", "/honours/revocations/{Id:guid}", $"/honours/revocations/{Nobody}"),
        One("office", "/honours/holder-changes/{Id:guid}", $"/honours/holder-changes/{Nobody}"),
        One("office", "/honours/imports/{Id:guid}", $"/honours/imports/{Nobody}"),
        One("office", "/corrections/{Id:guid}", $"/corrections/{Nobody}"),
        One("office", "/title-reports/{Id:guid}", $"/title-reports/{Nobody}"),
        One("office", "/activities/{Id:guid}", $"/activities/{Nobody}"),
        One(
            "office",
            "/activities/{Activity:guid}/check-in/{Participant:guid}",
            $"/activities/{Nobody}/check-in/{Nobody}"
        ),
        One("office", "/guidance-materials/{Id:guid}", $"/guidance-materials/{Nobody}"),
        One("office", "/visits/{Id:guid}", $"/visits/{Nobody}"),
        One("office", "/visits/bookings/{Id:guid}", $"/visits/bookings/{Nobody}"),
        One("office", "/practices/{Id:guid}", $"/practices/{Nobody}"),
        One("office", "/promotion/{Id:guid}", $"/promotion/{Nobody}"),
        One("office", "/promotion/rounds/{Id:guid}", $"/promotion/rounds/{Nobody}"),
        One("office", "/misconduct/{Id:guid}", $"/misconduct/{Nobody}"),
        One("office", "/text-reviews/{Id:guid}", $"/text-reviews/{Nobody}"),
        One(
            "office",
            "/registrations/{Service}/{Id:guid}",
            $"/registrations/applications/{Nobody}"
        ),
        One("office", "/review/recusals/{Id:guid}", $"/review/recusals/{Nobody}"),
        One("office", "/review/sheets/{Id:guid}", $"/review/sheets/{Nobody}"),
        One("office", "/acceptance-consultations/{Id:guid}", $"/acceptance-consultations/{Nobody}"),
        .. At(
            "county-510402",
            "/",
            "/cultivation",
            "/cultivation/new",
            "/preliminary",
            "/preliminary/{Id:guid}"
        ),
        One("county-510402", "/cultivation/{Id:guid}", $"/cultivation/{Nobody}"),
        .. At("dept-sthjj", "/", "/consultations"),
        One("dept-sthjj", "/consultations/{Id:guid}", $"/consultations/{Nobody}"),
        .. At("expert", "/", "/review/pledge", "/review/declarations", "/review/scoring"),
        One(
            "expert",
            "/review/scoring/{Stage}/{Candidate:guid}",
            $"/review/scoring/material/{Nobody}"
        ),
        One(
            "expert",
            "/review/scoring/site/{Candidate:guid}/visit",
            $"/review/scoring/site/{Nobody}/visit"
        ),
        One(
            "expert",
            "/review/consensus/{Stage}/{Candidate:guid}",
            $"/review/consensus/material/{Nobody}"
        ),
        .. At(
            "leading",
            "/",
            "/review/rule-sets",
            "/review/rule-sets/new",
            "/review/rule-sets/{Id:guid}",
            "/award/major-matters",
            "/staff-cases/new",
            "/accounts/proposals"
        ),
        One("leading", "/award/meetings/{Id:guid}", $"/award/meetings/{Nobody}"),
        One("leading", "/staff-cases/{Id:guid}", $"/staff-cases/{Nobody}"),
        .. At("government", "/"),
        One("government", "/award-lists/{Id:guid}", $"/award-lists/{Nobody}"),
        .. At("supervisor", "/", "/supervision", "/supervision/reader-names", "/complaints"),
        .. At("supervisor", "/complaints/register"),
        One("supervisor", "/complaints/{Id:guid}", $"/complaints/{Nobody}"),
        .. At(
            "admin",
            "/",
            "/accounts",
            "/accounts/new",
            "/accounts/{Id:guid}",
            "/units",
            "/units/new",
            "/units/{Code}",
            "/calendar",
            "/calendar/{Id:guid}/correct",
            "/regulation-versions",
            "/regulation-versions/new",
            "/operations/streams"
        ),
        .. At("applicant", "/", "/applications", "/applications/{Id:guid}"),
        .. At("applicant", "/applications/{Id:guid}/versions/{Number:int}"),
        One("applicant", "/applications/{Id:guid}/form", $"/applications/{Nobody}/form"),
        One(
            "applicant",
            "/applications/{Id:guid}/form/{Part}",
            $"/applications/{Nobody}/form/basics"
        ),
        One(
            "applicant",
            "/applications/{Id:guid}/suggest-recusal",
            $"/applications/{Nobody}/suggest-recusal"
        ),
    ];

    private static ListedPage Open(string route, string? address = null) =>
        new(route, null, address);

    private static ListedPage One(string account, string route, string address) =>
        new(route, account, address);

    private static IEnumerable<ListedPage> At(string account, params IEnumerable<string> routes) =>
        routes.Select(route => new ListedPage(route, account));
}
