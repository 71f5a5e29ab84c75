using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace QualityAward.Gateway.Session;

/// <summary>Turns tickets into what database and Redis may hold, and back.</summary>
public sealed class TicketProtector(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("award.sessions.v1");

    /// <summary>The ticket, encrypted and authenticated.</summary>
    public byte[] Protect(AuthenticationTicket ticket) =>
        _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    /// <summary>The ticket.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Not protected by a key of ours.</exception>
    public AuthenticationTicket Unprotect(byte[] bytes) =>
        TicketSerializer.Default.Deserialize(_protector.Unprotect(bytes))
        ?? throw new System.Security.Cryptography.CryptographicException("Not a ticket.");
}
