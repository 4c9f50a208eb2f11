using System;

namespace CrmAlignment.Domain.Experiments;

/// <summary>One of the variants that an experiment compares.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CampaignId">The campaign by which its leads are known; empty where it has none yet.</param>
/// <param name="IsControl">Whether it is what is done already.</param>
public sealed record ExperimentArm(Guid Id, string Name, Guid CampaignId, bool IsControl);
