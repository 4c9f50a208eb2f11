using System;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>A lead that left the funnel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why; "" when nobody said so.</param>
public sealed record LeavingLead(Guid Id, string Name, string Reason);
