using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Stages;

/// <summary>
/// The platform's states and status reasons of a lead:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/lead.
/// </summary>
public static class LeadStates
{
    /// <summary>State Open.</summary>
    public const int Open = 0;

    /// <summary>State Qualified.</summary>
    public const int Qualified = 1;

    /// <summary>State Disqualified.</summary>
    public const int Disqualified = 2;

    /// <summary>Status reason Lost of the state Disqualified.</summary>
    public const int LostStatus = 4;

    /// <summary>State to which one of the platform's own status reasons belongs; null for an organization's own reason.</summary>
    public static int? OfStatus(int status) => status switch
    {
        1 or 2 => Open,
        3 => Qualified,
        4 or 5 or 6 or 7 => Disqualified,
        _ => null,
    };

    /// <summary>State that a stage has.</summary>
    public static int OfStage(LeadStage stage) => stage switch
    {
        LeadStage.Qualified => Qualified,
        LeadStage.Disqualified => Disqualified,
        _ => Open,
    };

    /// <summary>Stage of a lead that has none yet, such as one older than the product.</summary>
    public static LeadStage StageOf(int state) => state switch
    {
        Open => LeadStage.Inquiry,
        Qualified => LeadStage.Qualified,
        Disqualified => LeadStage.Disqualified,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A lead is Open (0), Qualified (1) or Disqualified (2)."),
    };
}
