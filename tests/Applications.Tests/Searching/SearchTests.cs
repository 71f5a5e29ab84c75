using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Searching;

/// <summary>One search over the lists: by what people type, and never more than the lists show (第二十二条).</summary>
public sealed class SearchTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Firm = "enterprise-search-1";
    private const string Name = "示例·检索（钒钛）有限公司";

    [Theory]
    [InlineData("检索")]
    [InlineData("钒钛")]
    [InlineData("  示例检索  ")]
    [InlineData("示例·检索(钒钛)有限公司")]
    [InlineData("Maxx0770")]
    [InlineData("９１５１０４００ＭＡＸＸ０7７00")]
    public async Task A_case_is_found_by_part_of_its_name_or_code_however_it_is_typed(string words)
    {
        var id = await FiledAsync();
        using var county = app.As(Roles.ReceivingBody, Journey.County);
        var answer = await FindAsync(county, words);
        var hit = Assert.Single(
            answer.Groups.Single(g => g.Kind == "preliminary-cases").Hits,
            h => h.Id == $"{id}"
        );
        Assert.Equal(Name, hit.Title);
        Assert.Equal($"/preliminary/{id}", hit.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("检")]
    [InlineData("·检 ")]
    public async Task Fewer_than_two_signs_are_no_search(string words)
    {
        using var county = app.As(Roles.ReceivingBody, Journey.County);
        (await county.GetReply($"search?q={Uri.EscapeDataString(words)}")).Refused(
            400,
            "malformed-request"
        );
        (await county.GetReply($"search?q={new string('检', 51)}")).Refused(
            400,
            "malformed-request"
        );
    }

    [Fact]
    [Article(22)]
    public async Task A_recused_clerk_is_answered_as_where_the_case_does_not_exist()
    {
        var id = await FiledAsync();
        using var recused = app.As(Roles.ReceivingBody, Journey.County, "recused-searcher");
        using var clear = app.As(Roles.ReceivingBody, Journey.County, "clear-searcher");
        app.Access.WalledOff.Add(("recused-searcher", id));
        var words = Uri.EscapeDataString("检索（钒钛）");
        var none = await recused.GetReply($"search?q={Uri.EscapeDataString("没有这个单位")}");
        var hidden = await recused.GetReply($"search?q={words}");
        Assert.Equal(none, hidden);
        Assert.NotEmpty((await FindAsync(clear, "检索（钒钛）")).Groups);

        // Another body's clerk has it in no list.
        using var elsewhere = app.As(Roles.ReceivingBody, "county-office-510421");
        Assert.Equal(none, await elsewhere.GetReply($"search?q={words}"));
    }

    [Fact]
    [Article(7)]
    [Article(22)]
    public async Task Whatever_is_found_is_in_the_list_that_it_was_found_in()
    {
        await FiledAsync();
        (string Role, string Unit, string Kind, string List)[] lists =
        [
            (Roles.Applicant, Firm, "own-applications", "applications"),
            (Roles.ReceivingBody, Journey.County, "preliminary-cases", "preliminary"),
            (Roles.Office, "city-office", "rechecked-cases", "recheck"),
            (Roles.Department, Journey.Department, "consultations", "consultations"),
        ];
        foreach (var (role, unit, kind, list) in lists)
        {
            using var client = app.As(role, unit);
            var listed = (await client.GetReply($"{list}?limit=100")).Text;
            var found = await FindAsync(client, "示例");
            Assert.All(
                found.Groups.Where(g => g.Kind == kind).SelectMany(g => g.Hits),
                hit => Assert.Contains(hit.Id, listed, StringComparison.Ordinal)
            );
            // No group of another role's list.
            Assert.DoesNotContain(
                found.Groups,
                g =>
                    lists.Any(other => other.Kind == g.Kind && other.Role != role)
                    && !(g.Kind == "consultations" && role == Roles.ReceivingBody)
            );
        }

        foreach (var role in (string[])[Roles.Expert, Roles.Supervisor, Roles.Government])
        {
            using var client = app.As(role);
            Assert.DoesNotContain(
                (await FindAsync(client, "检索（钒钛）")).Groups,
                g => g.Kind != "editions"
            );
        }
    }

    [Fact]
    [Article(7)]
    public async Task A_list_that_is_closed_without_a_pledge_is_left_out_and_says_nothing()
    {
        await FiledAsync();
        using var county = app.As(Roles.ReceivingBody, Journey.County, "unsigned-searcher");
        app.Access.PledgeMissing = true;
        try
        {
            Assert.DoesNotContain(
                (await FindAsync(county, "检索（钒钛）")).Groups.SelectMany(g => g.Hits),
                hit => hit.State == "已提交"
            );
        }
        finally
        {
            app.Access.PledgeMissing = false;
        }
    }

    private static async Task<SearchAnswer> FindAsync(HttpClient client, string words) =>
        (await client.GetReply($"search?q={Uri.EscapeDataString(words)}")).As<SearchAnswer>();

    private static Guid? _filed;

    private async Task<Guid> FiledAsync()
    {
        if (_filed is { } already)
        {
            return already;
        }

        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            Firm,
            CandidateKind.Organisation,
            file =>
            {
                var form = Forms.Organisation(file);
                return form with
                {
                    Organisation = form.Organisation! with
                    {
                        Name = Name,
                        CreditCode = Numbers.CreditCode(7700),
                    },
                };
            }
        );
        _filed = id;
        return id;
    }
}
