using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Identity.Tests.People;

[Collection(nameof(Running))]
public sealed class UnitTests(IdentityApp app)
{
    private const string Units = "/api/identity/units";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(13)]
    public async Task A_department_is_entered_renamed_and_its_former_name_kept()
    {
        using var browser = await app.BrowserAsync();
        var api = await AdministratorAsync(browser);
        using var added = await api.SendAsync(
            HttpMethod.Post,
            Units,
            new AddUnitRequest(
                "示例数据局",
                Kinds: [UnitKinds.IndustryDepartment, UnitKinds.MunicipalDepartment]
            )
        );
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var unit = await ReadAsync(added);

        var renamed = new ChangeUnitRequest("示例数据和信息化局", "示例数据局", unit.Kinds);
        using var without = await api.SendAsync(HttpMethod.Put, Of(unit), renamed);
        using var changed = await ChangeAsync(api, unit, renamed);
        using var late = await api.SendAsync(HttpMethod.Put, Of(unit), renamed, added.Headers.ETag);

        Assert.Equal("precondition-required", await Api.CodeAsync(without));
        Assert.Equal("示例数据和信息化局", (await ReadAsync(changed)).Name);
        Assert.Equal("changed-meanwhile", await Api.CodeAsync(late));
        Assert.Equal(
            ["示例数据和信息化局", "示例数据局"],
            (await api.GetAsync<List<UnitChangeView>>($"{Of(unit)}/changes")).Select(c => c.Name)
        );
    }

    [Fact]
    [Article(12)]
    public async Task A_public_body_is_renamed_and_keeps_its_part()
    {
        using var browser = await app.BrowserAsync();
        var api = await AdministratorAsync(browser);
        var zone = await api.GetAsync<UnitView>($"{Units}/high-tech-zone");

        using var other = await ChangeAsync(
            api,
            zone,
            new(zone.Name, zone.ShortName, [UnitKinds.MunicipalDepartment])
        );
        using var same = await ChangeAsync(api, zone, new(zone.Name, "高新区管委会", zone.Kinds));
        using var back = await ChangeAsync(api, zone, new(zone.Name, zone.ShortName, zone.Kinds));

        Assert.Equal("unit-kind-fixed", await Api.CodeAsync(other));
        Assert.Equal("高新区管委会", (await ReadAsync(same)).ShortName);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task A_unit_does_not_lose_the_kind_that_a_role_in_force_needs()
    {
        using var browser = await app.BrowserAsync();
        var api = await AdministratorAsync(browser);
        var unit = await api.GetAsync<UnitView>($"{Units}/industry-zjj");

        using var answer = await ChangeAsync(
            api,
            unit,
            new(unit.Name, unit.ShortName, [UnitKinds.MunicipalDepartment])
        );

        Assert.Equal("unit-role-held", await Api.CodeAsync(answer));
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_unit_is_told_at_once()
    {
        using var browser = await app.BrowserAsync();
        var api = await AdministratorAsync(browser);
        using var answer = await api.SendAsync(
            HttpMethod.Post,
            Units,
            new AddUnitRequest(" ", "简", "示例", [UnitKinds.Enterprise, UnitKinds.Government])
        );

        Assert.Equal(["name", "shortName", "code", "kinds"], await FieldsAsync(answer));
    }

    [Fact]
    public async Task All_that_is_wrong_with_an_account_is_told_at_once()
    {
        using var browser = await app.BrowserAsync();
        var api = await AdministratorAsync(browser);
        using var answer = await api.SendAsync(
            HttpMethod.Post,
            "/api/identity/accounts",
            new CreateAccountRequest(
                "示例",
                " ",
                "short",
                [new("dept-fgw", Roles.Office)],
                "no address"
            )
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ["email", "initialPassword", "name", "role", "userName"],
            (await FieldsAsync(answer)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Nobody_disables_their_own_account()
    {
        using var browser = await app.BrowserAsync();
        var tokens = await new Gateway(browser).SignInAsync("admin");
        var api = new Api(browser.Http, tokens.AccessToken!);
        var own = $"/api/identity/accounts/{tokens.Claim("sub")}";
        using var read = await api.GetAsync(own);
        using var answer = await api.SendAsync(
            HttpMethod.Post,
            $"{own}/disable",
            null,
            read.Headers.ETag
        );

        Assert.Equal("own-account", await Api.CodeAsync(answer));
    }

    private static async Task<Api> AdministratorAsync(Browser browser) =>
        new(browser.Http, (await new Gateway(browser).SignInAsync("admin")).AccessToken!);

    private static string Of(UnitView unit) => $"{Units}/{unit.Code}";

    private static async Task<UnitView> ReadAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<UnitView>(Cancel))!;

    private static async Task<HttpResponseMessage> ChangeAsync(
        Api api,
        UnitView unit,
        ChangeUnitRequest request
    )
    {
        using var read = await api.GetAsync(Of(unit));
        return await api.SendAsync(HttpMethod.Put, Of(unit), request, read.Headers.ETag);
    }

    private static async Task<List<string?>> FieldsAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return
        [
            .. document
                .RootElement.GetProperty("facts")
                .GetProperty("faults")
                .EnumerateArray()
                .Select(f => f.GetProperty("field").GetString()),
        ];
    }
}
