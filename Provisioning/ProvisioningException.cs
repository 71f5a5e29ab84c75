namespace QualityAward.Provisioning;

/// <summary>A part that the system needs cannot be had; the message says, in Chinese and English, what to install.</summary>
public sealed class ProvisioningException(string message, Exception? inner = null)
    : Exception(message, inner);
