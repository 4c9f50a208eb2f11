namespace CrmAlignment.Cli.Report;

/// <summary>What the ledger counts of one lead category in the time of a report. The lines add up to the organization.</summary>
/// <param name="Name">Name of the category; null for what has none.</param>
/// <param name="Leads">Leads created.</param>
/// <param name="MarketingQualified">Leads that became marketing qualified.</param>
/// <param name="SalesReady">Leads that became sales ready.</param>
/// <param name="Accepted">Handovers that sales accepted.</param>
/// <param name="Qualified">Leads qualified.</param>
/// <param name="Won">Opportunities won.</param>
/// <param name="Revenue">Revenue of them, in base currency.</param>
public sealed record CategoryLine(
    string? Name, int Leads, int MarketingQualified, int SalesReady, int Accepted, int Qualified, int Won, decimal Revenue);
