using System;
using CrmAlignment.Domain.Experiments;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>An arm as it is stored.</summary>
internal sealed class StoredArm(Entity row)
{
    /// <summary>The columns that are read.</summary>
    public static readonly string[] Columns =
    [
        ExperimentArmTable.Name, ExperimentArmTable.CampaignId, ExperimentArmTable.IsControl, ExperimentArmTable.Channel, ExperimentArmTable.Tactic,
        ExperimentArmTable.CaptureMethod, ExperimentArmTable.NurtureMethod, ExperimentArmTable.RunningKey, ExperimentArmTable.Reached,
        ExperimentArmTable.NotReached, ExperimentArmTable.Undecided, ExperimentArmTable.IsBetter,
    ];

    /// <summary>The arm.</summary>
    public ExperimentArm Arm { get; } = new(
        row.Id,
        row.GetAttributeValue<string>(ExperimentArmTable.Name) ?? "",
        row.GetAttributeValue<EntityReference>(ExperimentArmTable.CampaignId)?.Id ?? Guid.Empty,
        row.GetAttributeValue<bool?>(ExperimentArmTable.IsControl) == true);

    /// <summary>Name of its campaign; "" where it has none.</summary>
    public string CampaignName => row.GetAttributeValue<EntityReference>(ExperimentArmTable.CampaignId)?.Name ?? "";

    /// <summary>The leads that were counted as the experiment ended.</summary>
    public ArmTally Kept => new(Number(ExperimentArmTable.Reached), Number(ExperimentArmTable.NotReached), Number(ExperimentArmTable.Undecided));

    /// <summary>Whether the experiment found it better than the others.</summary>
    public bool IsBetter => row.GetAttributeValue<bool?>(ExperimentArmTable.IsBetter) == true;

    /// <summary>Whether it is what an experiment in a phase compares: an arm that was created at the very moment of the start never was agreed.</summary>
    public bool IsIn(ExperimentPhase phase) => phase switch
    {
        ExperimentPhase.Running => row.Contains(ExperimentArmTable.RunningKey),
        ExperimentPhase.Ended => row.Contains(ExperimentArmTable.Reached),
        _ => true,
    };

    /// <summary>A text of it, such as its channel; "" where it has none.</summary>
    public string Text(string column) => row.GetAttributeValue<string>(column) ?? "";

    private int Number(string column) => row.GetAttributeValue<int?>(column) ?? 0;
}
