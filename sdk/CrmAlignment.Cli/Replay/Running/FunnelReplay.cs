using System;
using System.Collections.Generic;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// Plays the events of a timeline as marketing and sales people would, under the clock of the organization. What an earlier
/// run did is found and left alone, so that an interrupted replay can be run again.
/// </summary>
public sealed class FunnelReplay
{
    private readonly ReplayMap _map;
    private readonly ReplayClock _clock;
    private readonly ScheduledWork _scheduled;
    private readonly ReplayJournal _journal;
    private readonly StoredFunnel _stored;
    private readonly LeadColumns _columns;
    private readonly FunnelServices _services;
    private readonly DealPeople? _people;
    private readonly DealClosing _closing;
    private readonly FurtherDeals _further;
    private readonly AlignmentClient _marketing;
    private readonly AlignmentClient _sales;
    private readonly List<RefusalLine> _refusals;
    private readonly List<RefusedRow> _refusedRows = [];

    /// <summary>Prepares a replay.</summary>
    /// <param name="map">How files are read.</param>
    /// <param name="files">The files.</param>
    /// <param name="leads">The lines of the leads by key.</param>
    /// <param name="services">Connections of the people.</param>
    /// <param name="clock">Clock of the organization.</param>
    /// <param name="scheduled">The nightly work.</param>
    /// <param name="journal">What earlier runs played.</param>
    /// <exception cref="Faults.InputException">The map names a lead column that does not exist, or its values can be read in two ways.</exception>
    public FunnelReplay(
        ReplayMap map, FunnelFiles files, LeadKeys leads, FunnelServices services, ReplayClock clock, ScheduledWork scheduled, ReplayJournal journal)
    {
        _map = map;
        _services = services;
        _clock = clock;
        _scheduled = scheduled;
        _journal = journal;
        _refusals = [.. journal.Refusals];
        _columns = new LeadColumns(services.Administrator, map.Zone);
        _columns.Demand(map.Leads.Columns, "leads.columns", files.Leads);
        if (files.Deals is { } deals)
        {
            _columns.Demand(map.Deals!.Columns, "deals.columns", deals);
        }

        _stored = StoredFunnel.Read(services.Administrator, leads);
        _marketing = new AlignmentClient(services.Marketing);
        _sales = new AlignmentClient(services.Sales);
        _closing = new DealClosing(services);
        _further = new FurtherDeals(services, _closing);
        _people = map.Deals is { } dealMap ? new DealPeople(services.Sales, dealMap.People) : null;
    }

    /// <summary>What the criteria refused, to earlier runs as well.</summary>
    public IReadOnlyList<RefusalLine> Refusals => _refusals;

    /// <summary>Lines whose values do not fit the lead table.</summary>
    public IReadOnlyList<RefusedRow> RefusedRows => _refusedRows;

    /// <summary>Names that were taken for one customer.</summary>
    public IReadOnlyList<string> MergedCustomers => _closing.MergedCustomers;

    /// <summary>Events that earlier runs had done.</summary>
    public int Skipped { get; private set; }

    /// <summary>What people do besides; null (the default) for nothing.</summary>
    public IReplayStory? Story { get; init; }

    /// <summary>Plays all events.</summary>
    /// <param name="events">Events in time order.</param>
    /// <param name="groups">Told of each event that is done.</param>
    /// <param name="progress">Told how many events are done and the instant of the last.</param>
    /// <param name="cancellationToken">Stops between two events.</param>
    public void Run(IReadOnlyList<FunnelEvent> events, ReplayGroups groups, IProgress<(int Done, Instant When)> progress, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var happening in events)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Play(happening);
            groups.Done();
            progress.Report((++done, happening.When));
        }

        Story?.End();
        _scheduled.Finish();
    }

    private void Play(FunnelEvent happening)
    {
        if (IsDone(happening))
        {
            Skipped++;
            _scheduled.PassOver(happening.When);
            return;
        }

        _scheduled.CatchUpTo(happening.When);
        _clock.MoveTo(happening.When);
        Story?.Before(happening, LeadOf(happening));
        if (Happens(happening))
        {
            Story?.After(happening, LeadOf(happening));
        }
    }

    private bool Happens(FunnelEvent happening)
    {
        try
        {
            var refused = happening switch
            {
                LeadArrived arrived => Arrive(arrived),
                LeadMarketingQualified qualified => QualifyForMarketing(qualified),
                LeadOffered offered => Offer(offered),
                LeadAccepted accepted => Accept(accepted),
                LeadRejected rejected => Reject(rejected),
                DealOpened { IsFurther: true } deal => Further(deal, _further.Open(_stored.Leads.IdOf(deal.Key), deal.Row, deal.Customer, deal.Currency) is not null),
                DealClosed { IsFurther: true } deal => Further(deal, _further.Close(_stored.Leads.IdOf(deal.Key), deal)),
                DealOpened deal => Complete(deal.Key, deal.Row, lead => _closing.Open(lead, deal.Customer, deal.Currency)),
                DealClosed deal => Complete(deal.Key, deal.Row, lead => _closing.Close(lead, deal)),
                SpendBooked spend => Book(spend),
                _ => throw new InvalidOperationException($"The replay knows no event {happening.GetType().Name}."),
            };
            if (refused is null)
            {
                _journal.Note(happening, KeyOf(happening), refusal: null);
                return true;
            }

            _refusedRows.Add(refused);
        }
        catch (AlignmentException e)
        {
            Note(happening, e);
        }
        catch (FaultException<OrganizationServiceFault> e)
        {
            Note(happening, AlignmentException.FromFault(e));
        }

        return false;
    }

    private Guid? LeadOf(FunnelEvent happening) =>
        KeyOf(happening) is { Length: > 0 } key && _stored.Leads.Is(key, LeadProgress.Arrived) ? _stored.Leads.IdOf(key) : null;

    // What the product refused is a result of the replay; what the platform refused is wrong with the line. Neither stops the others.
    private void Note(FunnelEvent happening, AlignmentException refusal)
    {
        if (refusal.Code.StartsWith("CRMA", StringComparison.Ordinal))
        {
            var line = new RefusalLine(happening.When, KeyOf(happening), refusal.Code, refusal.Message);
            _refusals.Add(line);
            _journal.Note(happening, KeyOf(happening), line);
        }
        else
        {
            _refusedRows.Add(happening.Row.Refuse(
                "", $"Dataverse refused it ({refusal.Code}): {refusal.Message}", "Correct the line and run the command again: what is done is not done twice."));
        }
    }

    private bool IsDone(FunnelEvent happening) => _journal.Has(happening, KeyOf(happening)) || happening switch
    {
        LeadArrived arrived => _stored.Leads.Is(arrived.Key, LeadProgress.Arrived),
        LeadMarketingQualified qualified => HasLeftBehind(qualified.Key, LeadProgress.MarketingQualified),
        LeadOffered offered => HasLeftBehind(offered.Key, LeadProgress.Offered),
        LeadAccepted accepted => HasLeftBehind(accepted.Key, LeadProgress.Accepted),
        LeadRejected rejected => HasLeftBehind(rejected.Key, LeadProgress.Rejected),
        DealOpened { IsFurther: true } deal => IsGone(deal.Key) || _stored.FurtherDeals.ContainsKey(FurtherDeals.NameOf(deal.Row, deal.Customer)),
        DealClosed { IsFurther: true } deal => IsGone(deal.Key) || _stored.FurtherDeals.GetValueOrDefault(FurtherDeals.NameOf(deal.Row, deal.Customer)),
        DealOpened deal => HasLeftBehind(deal.Key, LeadProgress.HasDeal),
        DealClosed deal => HasLeftBehind(deal.Key, LeadProgress.HasClosedDeal),
        SpendBooked spend => _stored.Spend.Contains(SpendSubject(spend)),
        _ => false,
    };

    // Of a lead whose arrival was refused nothing can happen.
    private bool HasLeftBehind(string key, LeadProgress progress) => IsGone(key) || _stored.Leads.Is(key, progress);

    private bool IsGone(string key) => !_stored.Leads.Is(key, LeadProgress.Arrived);

    private static string KeyOf(FunnelEvent happening) => happening switch
    {
        LeadArrived arrived => arrived.Key,
        LeadMarketingQualified qualified => qualified.Key,
        LeadOffered offered => offered.Key,
        LeadAccepted accepted => accepted.Key,
        LeadRejected rejected => rejected.Key,
        DealOpened deal => deal.Key,
        DealClosed deal => deal.Key,
        _ => "",
    };

    private RefusedRow? Arrive(LeadArrived arrived)
    {
        var topic = TopicOf(arrived);
        var lead = new Entity(LeadTable.LogicalName)
        {
            [LeadTable.Subject] = topic,
            [LeadTable.LastName] = topic.Length <= 50 ? topic : topic[..50],
            [LeadTable.ExternalKey] = arrived.Key,
            [LeadTable.Stage] = new OptionSetValue((int)(_map.Leads.MarketingQualifiedOn is null ? LeadStage.MarketingQualified : LeadStage.Inquiry)),
        };
        if (SourcedByOf(arrived) is not { } sourcedBy)
        {
            var names = string.Join(", ", Enum.GetNames<SourcedBy>());
            return arrived.Row.Refuse(_map.Leads.SourcedBy!, "No department has this name.", $"Use one of: {names}.");
        }

        lead[LeadTable.SourcedBy] = new OptionSetValue((int)sourcedBy);
        if (_columns.Fill(lead, _map.Leads.Columns, arrived.Row) is { } refused)
        {
            return refused;
        }

        if (arrived.Campaign.Length > 0)
        {
            lead[LeadTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, Campaign(arrived.Campaign));
        }

        _stored.Leads.Add(arrived.Key, _services.Marketing.Create(lead));
        return null;
    }

    private string TopicOf(LeadArrived arrived) => _map.Leads.Topic is { } column && arrived.Row[column].Length > 0
        ? arrived.Row[column]
        : $"Lead {arrived.Key[..Math.Min(8, arrived.Key.Length)]}";

    private SourcedBy? SourcedByOf(LeadArrived arrived)
    {
        var text = _map.Leads.SourcedBy is { } column ? arrived.Row[column] : "";
        if (text.Length == 0)
        {
            return SourcedBy.Marketing;
        }

        return Enum.TryParse<SourcedBy>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
    }

    // Whoever was offered or rejected before has passed this layer already, or left it.
    private RefusedRow? QualifyForMarketing(LeadMarketingQualified qualified)
    {
        var lead = _stored.Leads.IdOf(qualified.Key);
        var stored = _services.Marketing.Retrieve(LeadTable.LogicalName, lead, new ColumnSet(LeadTable.Stage));
        if (stored.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value == (int)LeadStage.Inquiry)
        {
            _services.Marketing.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.MarketingQualified) });
        }

        return null;
    }

    private RefusedRow? Offer(LeadOffered offered)
    {
        _marketing.OfferLead(_stored.Leads.IdOf(offered.Key));
        return null;
    }

    private RefusedRow? Accept(LeadAccepted accepted)
    {
        _closing.HandOver(_stored.Leads.IdOf(accepted.Key));
        return null;
    }

    private RefusedRow? Reject(LeadRejected rejected)
    {
        _sales.RejectLead(_stored.Leads.IdOf(rejected.Key), rejected.ReasonCode);
        _stored.Leads.Note(rejected.Key, LeadProgress.Rejected);
        return null;
    }

    private RefusedRow? Complete(string key, InputRow row, Action<Entity> carry)
    {
        var lead = new Entity(LeadTable.LogicalName, _stored.Leads.IdOf(key));
        if (_columns.Fill(lead, _map.Deals!.Columns, row) is { } refused)
        {
            return refused;
        }

        _people?.Write(lead.Id, row);
        carry(lead);
        return null;
    }

    private static RefusedRow? Further(FunnelEvent deal, bool isDone) => isDone ? null : deal.Row.Refuse(
        "",
        "The lead was not qualified by its first deal, so that there is no customer for a further one.",
        "See what is said of its first deal, among the refused lines or in the report.");

    private RefusedRow? Book(SpendBooked spend)
    {
        var activity = new Entity(CampaignActivityTable.LogicalName)
        {
            [CampaignActivityTable.Subject] = SpendSubject(spend),
            [CampaignActivityTable.RegardingObjectId] = new EntityReference(CampaignTable.LogicalName, Campaign(spend.Campaign)),
            [CampaignActivityTable.ActualCost] = new Money(spend.Amount),
            [CampaignActivityTable.ActualEnd] = spend.When.ToDateTimeUtc(),
        };
        if (spend.Currency is { } currency)
        {
            activity["transactioncurrencyid"] = _services.Currencies[currency];
        }

        _services.Marketing.Create(activity);
        _stored.Spend.Add(SpendSubject(spend));
        return null;
    }

    private static string SpendSubject(SpendBooked spend) => $"Spend, line {spend.Row.Line}: {spend.Campaign}";

    private Guid Campaign(string name)
    {
        if (!_stored.Campaigns.TryGetValue(name, out var id))
        {
            id = _services.Marketing.Create(new Entity(CampaignTable.LogicalName) { [CampaignTable.Name] = name });
            _stored.Campaigns.Add(name, id);
        }

        return id;
    }
}
