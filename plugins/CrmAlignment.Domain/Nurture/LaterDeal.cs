using System;

namespace CrmAlignment.Domain.Nurture;

/// <summary>An opportunity of a lead that was nurtured, or of its account or contact.</summary>
/// <param name="IsOfLead">Whether it originates from the lead.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="WonOn">Day for which it counts as won, in the organization's zone; null where it is not won.</param>
/// <param name="Revenue">What it brought, in base currency.</param>
public sealed record LaterDeal(bool IsOfLead, bool IsOpen, DateTime? WonOn, decimal Revenue);
