using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Revocations;

/// <summary>What the public announcement says if nobody writes it otherwise (articles 24, 27).</summary>
internal static class AnnouncementText
{
    public static string Title(Honour honour) => $"关于撤销{honour.Name}攀枝花市政府质量奖的公告";

    public static IReadOnlyList<string> Paragraphs(
        Revocation revocation,
        Honour honour,
        string documentNumber,
        DateOnly decidedOn
    )
    {
        var awarded = honour.AwardedOn is { } on ? $"于{on.ToChinese()}" : "";
        var why =
            revocation.Ground is RevocationGround.Accident
                ? $"该获奖{honour.Kind.ChineseName()}自获奖之日起5年内（{revocation.GroundDay.ToChinese()}）发生较大以上事故。依据《攀枝花市政府质量奖评选管理办法》第二十七条"
                : $"经查，该获奖{honour.Kind.ChineseName()}以弄虚作假或者其他不正当手段谋取市政府质量奖。依据《攀枝花市政府质量奖评选管理办法》第二十四条";
        return
        [
            $"{honour.FullName}{awarded}获得{honour.EditionName}攀枝花市政府质量奖（证书编号：{honour.Number}）。",
            $"{why}，市政府于{decidedOn.ToChinese()}以{documentNumber}决定撤销其已获奖项，收回获奖证书和奖牌。",
            "特此公告。",
        ];
    }
}
