namespace CrmAlignment.Client.Leads;

/// <summary>How far an import of leads has come.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Done">Leads that were sent and answered.</param>
/// <param name="Created">Those that are new.</param>
/// <param name="Updated">Those that were there.</param>
/// <param name="Refused">Those that were not written.</param>
/// <param name="LastKey">External key of the last of them: what <see cref="LeadImportOptions.ResumeAfter"/> takes.</param>
public sealed record LeadImportProgress(int Done, int Created, int Updated, int Refused, string LastKey);
