using System;
using CrmAlignment.Domain.FunnelModels;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Diagnosis;
using CrmAlignment.Plugins.Health;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.FunnelModels;

/// <summary>Reads what decides whether the leads that arrived in a period are valid data: the same leads as a diagnosis looks into.</summary>
internal static class ArrivedLeads
{
    private const string ForbidsEmail = "donotemail";
    private const string ForbidsPhone = "donotphone";

    private static readonly string[] Names = [LeadTable.FirstName, LeadTable.LastName, LeadTable.CompanyName];
    private static readonly string[] Emails = ["emailaddress1", "emailaddress2", "emailaddress3"];
    private static readonly string[] Phones = ["telephone1", "telephone2", "telephone3", "mobilephone"];

    /// <summary>Reads on, in one request, and counts.</summary>
    /// <param name="service">Reads.</param>
    /// <param name="period">When they arrived.</param>
    /// <param name="zone">The organization's zone.</param>
    /// <param name="tally">Counts them.</param>
    /// <param name="position">Where to go on; "" to begin.</param>
    /// <param name="size">Most leads.</param>
    /// <returns>Where to go on; null after the last.</returns>
    public static string? Read(IOrganizationService service, AskedMonths period, TimeZoneInfo zone, DatumTally tally, string position, int size)
    {
        var query = Cohort.Leads(new AskedCohort(period.First, period.Last, Segment: null), zone, [.. Names, .. Emails, .. Phones, ForbidsEmail, ForbidsPhone]);
        var page = WalkPage.Read(service, query, LeadTable.Id, position.Length == 0 ? null : position, size);
        foreach (var lead in page.Rows)
        {
            tally.Add(new Datum
            {
                Names = Texts(lead, Names),
                Emails = Texts(lead, Emails),
                Phones = Texts(lead, Phones),
                ForbidsEmail = lead.GetAttributeValue<bool>(ForbidsEmail),
                ForbidsPhone = lead.GetAttributeValue<bool>(ForbidsPhone),
            });
        }

        return page.Next;
    }

    private static string?[] Texts(Entity lead, string[] columns) => Array.ConvertAll(columns, column => lead.GetAttributeValue<string?>(column));
}
