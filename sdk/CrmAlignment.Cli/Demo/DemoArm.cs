using System;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Demo;

/// <summary>An arm of an experiment of the demo.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Campaign">Name of its campaign.</param>
/// <param name="Channel">Its channel.</param>
internal sealed record DemoArm(string Name, string Campaign, string Channel)
{
    /// <summary>Whether the others are held against it.</summary>
    public bool IsControl { get; init; }

    /// <summary>Its campaign, made where there is none yet.</summary>
    public Guid CampaignOf(IOrganizationService service) => RowLookup.FindOrCreate(
        service, new Entity(CampaignTable.LogicalName) { [CampaignTable.Name] = Campaign }, CampaignTable.Name);
}
