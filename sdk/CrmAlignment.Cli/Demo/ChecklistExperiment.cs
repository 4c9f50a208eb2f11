using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Demo;

/// <summary>
/// A mini-campaign of autumn 2023 that has ended with a lesson: a checklist by e-mail beside one at a webinar, of 30 leads each, 12 and 24 of
/// which were worth it. In the files of 2024 no campaign has enough decided leads. All of them are closed before 2024 begins.
/// </summary>
/// <param name="services">Connections of the people.</param>
/// <param name="clock">Clock of the organization.</param>
/// <param name="zone">Zone in which days are meant.</param>
internal sealed class ChecklistExperiment(FunnelServices services, ReplayClock clock, DateTimeZone zone)
{
    /// <summary>Its name.</summary>
    public const string Name = "Checklist by e-mail or at a webinar?";

    private const int LeadsOfArm = 30;
    private const int Disqualified = 2;
    private const int NoLongerInterested = 6;
    private const string KeyBeginning = "C-";
    private const string Reason = "not-a-fit";

    private static readonly DemoArm[] Arms =
    [
        new("By e-mail", "Checklist by e-mail", "E-mail") { IsControl = true },
        new("At the webinar", "Checklist at a webinar", "Webinar"),
    ];

    private static readonly int[] WorthIt = [12, 24];
    private static readonly string[] First = ["Ash", "Brook", "Coral", "Drift", "Elder", "Flint", "Grove", "Haven", "Isle", "Jade", "Kestrel", "Lark"];
    private static readonly string[] Second = ["Bakeries", "Dairies", "Mills", "Optics", "Presses"];
    private static readonly string[] Segments = ["Retail", "Healthcare", "Logistics", "Professional services", "Manufacturing"];

    private Guid[] _campaigns = [];

    /// <summary>Plays it, as far as an earlier run did not.</summary>
    public void Play()
    {
        var experiment = new DemoExperiment(services.Marketing, Name);
        clock.MoveTo(At(2023, 10, 2));
        experiment.Draft(
            "A checklist that people ask for at a webinar brings more leads that are worth our work than one that is sent by e-mail.",
            ExperimentMeasure.MarketingQualified, new LocalDate(2023, 10, 2), new LocalDate(2023, 11, 30));
        experiment.Start(Arms);
        _campaigns = [.. Arms.Select(arm => arm.CampaignOf(services.Marketing))];
        for (var number = 1; number <= LeadsOfArm; number++)
        {
            clock.MoveTo(At(2023, 10, 3) + Duration.FromDays(number));
            for (var arm = 0; arm < Arms.Length; arm++)
            {
                Arrive(arm, number);
            }
        }

        clock.MoveTo(At(2023, 11, 20));
        Close(LeadStage.Inquiry);
        clock.MoveTo(At(2023, 12, 1));
        experiment.End("People who ask for the checklist themselves are twice as often worth it. We send it by e-mail no more.");
        clock.MoveTo(At(2023, 12, 28));
        Close(LeadStage.MarketingQualified);
    }

    // So many of thirty are worth it, spread evenly.
    private static bool IsWorthIt(int arm, int number) =>
        number * WorthIt[arm] / LeadsOfArm > (number - 1) * WorthIt[arm] / LeadsOfArm;

    private static string NameOf(int index) => First[index / Second.Length] + " " + Second[index % Second.Length];

    private Instant At(int year, int month, int day) => zone.AtLeniently(new LocalDateTime(year, month, day, 10, 0)).ToInstant();

    private void Arrive(int arm, int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{KeyBeginning}{arm + 1}{number:00}");
        if (RowLookup.Find(services.Marketing, LeadTable.LogicalName, LeadTable.ExternalKey, key) is not null)
        {
            return;
        }

        var company = NameOf((arm * LeadsOfArm) + number - 1);
        services.Marketing.Create(new Entity(LeadTable.LogicalName)
        {
            [LeadTable.Subject] = company,
            [LeadTable.LastName] = company,
            [LeadTable.CompanyName] = company,
            [LeadTable.ExternalKey] = key,
            [LeadTable.SourcedBy] = new OptionSetValue((int)SourcedBy.Marketing),
            [LeadTable.Segment] = Segments[number % Segments.Length],
            [LeadTable.Stage] = new OptionSetValue((int)(IsWorthIt(arm, number) ? LeadStage.MarketingQualified : LeadStage.Inquiry)),
            [LeadTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, _campaigns[arm]),
            ["emailaddress1"] = "info@" + company.ToLowerInvariant().Replace(' ', '-') + ".example",
        });
    }

    private void Close(LeadStage stage)
    {
        var reason = RowLookup.Find(services.Marketing, RejectionReasonTable.LogicalName, RejectionReasonTable.Code, Reason)
            ?? throw new InvalidOperationException($"The settings of the demo lack the reason \"{Reason}\".");
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(LeadTable.ExternalKey, ConditionOperator.BeginsWith, KeyBeginning);
        query.Criteria.AddCondition(LeadTable.Stage, ConditionOperator.Equal, (int)stage);
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, 0);
        foreach (var lead in services.Marketing.RetrieveMultiple(query).Entities.ToList())
        {
            services.Marketing.Update(new Entity(lead.LogicalName, lead.Id)
            {
                [LeadTable.StateCode] = new OptionSetValue(Disqualified),
                [LeadTable.StatusCode] = new OptionSetValue(NoLongerInterested),
                [LeadTable.RejectionReasonId] = new EntityReference(RejectionReasonTable.LogicalName, reason),
            });
        }
    }
}
