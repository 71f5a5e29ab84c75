using System.Text;
using Microsoft.Playwright;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using static Microsoft.Playwright.Assertions;

namespace QualityAward.Browser.Spine;

/// <summary>第二十条、第二十八条：certificates are issued and downloaded, and anybody checks them.</summary>
internal sealed class Certificates(Play play)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/honours/certificates");
        await office.ExpectAsync("制发证书和奖牌");
        await office.LookAtBothAsync("certificates-none");
        await office.ChooseAsync("届次", play.Edition.Name);
        await office.PressAsync("制发证书");
        await office.ConfirmAsync("确认制发");
        await office.ExpectAsync("下载PDF");
        await Expect(office.Page.GetByText("制发证书和奖牌")).ToHaveCountAsync(0);
        await office.LookAtBothAsync("certificates");
        await DownloadAsync(office);

        var page = await (await play.Hand.AsAsync("office")).GetAsync<Page<CertificateView>>(
            "/api/honours/certificates"
        );
        foreach (var (word, width) in Width.Both)
        {
            await using var visitor = await play.VisitorAsync(width);
            await VerifyAsync(visitor, page.Items, word);
        }
    }

    private static async Task DownloadAsync(Person office)
    {
        var link = office.Page.GetByRole(AriaRole.Link, new() { Name = "下载PDF" }).First;
        var download = await office.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var bytes = await File.ReadAllBytesAsync(
            await download.PathAsync(),
            Xunit.TestContext.Current.CancellationToken
        );
        Xunit.Assert.StartsWith("%PDF", Encoding.ASCII.GetString(bytes, 0, 4));
        await download.DeleteAsync();
    }

    private async Task VerifyAsync(
        Person visitor,
        IReadOnlyList<CertificateView> certificates,
        string word
    )
    {
        await visitor.GoAsync("/verify");
        foreach (var certificate in certificates)
        {
            await visitor.FillAsync("证书编号", certificate.Number!);
            await visitor.PressAsync("查验");
            var result = visitor.In(AriaRole.Status, "查验结果");
            await result.ExpectAsync("有效");
            await result.ExpectAsync(certificate.Holder);
            await result.ExpectAsync("2023年11月20日");
        }

        await visitor.LookAsync($"verify-{word}");
        await visitor.GoAsync("/honours");
        foreach (var candidate in play.Candidates)
        {
            await visitor.ExpectAsync(candidate.Name);
        }

        await visitor.LookAsync($"honours-{word}");
        await visitor.FollowAsync(play.Organisation.Name);
        await visitor.ExpectAsync("攀府发〔2023〕20号");
        await visitor.LookAsync($"honour-{word}");
    }
}
