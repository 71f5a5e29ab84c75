using System.Text;
using QRCoder;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Public.Serving;

/// <summary>第二十九条: what somebody registered shows at the door. It names the registration and opens nothing: who scans it signs in.</summary>
internal static class CheckInCode
{
    private const int Module = 6;

    /// <summary>The code as an address of data, which needs neither script nor style.</summary>
    public static string Of(IConfiguration configuration, Guid activity, Guid participant)
    {
        var address =
            $"{configuration.PublicUrl()}/workbench/activities/{activity}/check-in/{participant}";
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawn = new SvgQRCode(code);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(drawn.GetGraphic(Module)))}";
    }
}
