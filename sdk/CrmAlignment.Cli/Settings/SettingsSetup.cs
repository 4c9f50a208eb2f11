using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Settings.Input;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Settings;

/// <summary>
/// Brings the settings of an organization to what a file says, section after section, each in one transaction: an interrupted run is
/// repeated. Nothing is deleted.
/// </summary>
/// <param name="file">What it says.</param>
/// <param name="platform">Service of the platform's administrator.</param>
/// <param name="product">Service of the one who writes the product's settings.</param>
/// <param name="serviceFor">The service of a user, who signs.</param>
/// <param name="leadsAreInQueues">Says whether leads can be in queues, where that can be read and not written; null where both are messages.</param>
internal sealed class SettingsSetup(
    SettingsFile file, IOrganizationService platform, IOrganizationService product, Func<Guid, IOrganizationService> serviceFor, Func<bool>? leadsAreInQueues = null)
{
    /// <summary>Compares the file with the organization; nothing is written.</summary>
    /// <exception cref="Faults.InputException">The file names what is neither there nor in it, or changes what cannot be changed.</exception>
    public IReadOnlyList<PlannedSection> Plan()
    {
        var ofPlatform = new PlatformPlanner(platform, leadsAreInQueues);
        var known = new KnownRows(platform);
        var sections = new List<PlannedSection> { ofPlatform.Variables(file), ofPlatform.LeadQueues(file), ofPlatform.Users(file) };
        sections.Add(new RowPlanner(platform, known).Plan(Shapes.Queues, file.Rows[Shapes.Queues]) with { LeftAlone = [] });
        sections.AddRange(Shapes.OfProduct.Select(shape => new RowPlanner(product, known).Plan(shape, file.Rows[shape])));
        foreach (var kind in SignedRows.All)
        {
            AgreementsOf(kind).RequireDrafts(sections.First(section => section.Name == kind.Shape.Name), file.Rows[kind.Shape]);
        }

        string[] newUsers = [.. file.Users.Select(user => user.DomainName)];
        sections.Add(new PlannedSection("agreements", false, [.. SignedRows.All.SelectMany(kind => AgreementsOf(kind).Plan(file.Rows[kind.Shape], newUsers))], []));
        return sections;
    }

    /// <summary>Does what a section plans.</summary>
    /// <param name="section">A section of <see cref="Plan"/>.</param>
    /// <returns>What of it is left to people, in words.</returns>
    public IReadOnlyList<string> Apply(PlannedSection section)
    {
        if (section.Name == "agreements")
        {
            return [.. SignedRows.All.SelectMany(kind => AgreementsOf(kind).Apply(file.Rows[kind.Shape]))];
        }

        var requests = section.Steps.Select(step => step.Request).OfType<OrganizationRequest>().ToList();
        if (requests.Count > 0)
        {
            RowGroup.Write(section.IsOfPlatform ? platform : product, requests);
        }

        return [.. section.Steps.Where(step => step.Action == PlanAction.ByHand).Select(step => step.Text)];
    }

    private Agreements AgreementsOf(SignedRows kind) => new(kind, product, serviceFor);
}
