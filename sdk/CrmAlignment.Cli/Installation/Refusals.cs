namespace CrmAlignment.Cli.Installation;

/// <summary>Refusals for want of a privilege.</summary>
internal static class Refusals
{
    /// <summary>
    /// Code of PrivilegeDenied, 0x80040220:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
    /// </summary>
    public const int PrivilegeDenied = unchecked((int)0x80040220);

    /// <summary>What to do about them.</summary>
    public const string Remedy = "Sign in as somebody with the role System Administrator or System Customizer.";
}
