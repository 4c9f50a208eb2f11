namespace CrmAlignment.Client.Leads;

/// <summary>What one round (or, as a total, all rounds) of reassessing leads has done.</summary>
/// <remarks>Immutable. Zero when every lead was up to date, which is no fault.</remarks>
/// <param name="Reassessed">Leads brought up to date.</param>
/// <param name="MoreDue">Whether more is due: call again.</param>
public sealed record LeadReassessment(int Reassessed, bool MoreDue);
