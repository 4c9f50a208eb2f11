using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Tests.Records;

/// <summary>Random values of a column, of the kind that the platform keeps in it.</summary>
internal static class RandomColumn
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, Func<Random, RecordValue>> OfPlatform = new()
    {
        [LeadTable.CampaignId] = random => Lookup(random, CampaignTable.LogicalName),
        [LeadTable.OwningBusinessUnit] = random => Lookup(random, "businessunit"),
        [LeadTable.CreatedOn] = Instant,
        [LeadTable.Merged] = random => RecordValue.TwoOptions(random.Next(2) == 0),
        [LeadTable.StateCode] = random => RecordValue.Choice(random.Next(3)),
        [OpportunityTable.StatusCode] = random => RecordValue.Choice(random.Next(1, 6)),
        [OpportunityTable.OriginatingLeadId] = random => Lookup(random, LeadTable.LogicalName),
        [OpportunityTable.CustomerId] = random => Lookup(random, "account", "contact"),
        [OpportunityTable.ActualCloseDate] = Instant,
        [OpportunityTable.EstimatedCloseDate] = Instant,
        [OpportunityTable.ActualValue] = Money,
        [OpportunityTable.ActualValueBase] = Money,
        [OpportunityTable.EstimatedValue] = Money,
        [OpportunityTable.CostBase] = Money,
        [CampaignTable.IsTemplate] = random => RecordValue.TwoOptions(random.Next(2) == 0),
        [CampaignTable.OtherCostBase] = Money,
        [CampaignTable.ActualStart] = Instant,
        [CampaignTable.ProposedStart] = Instant,
        [CampaignActivityTable.ActualCostBase] = Money,
        [CampaignActivityTable.ActualEnd] = Instant,
        [CampaignActivityTable.RegardingObjectId] = random => Lookup(random, CampaignTable.LogicalName, "list"),
        [KpiFactTable.CustomerKey] = random => RecordValue.Text((random.Next(2) == 0 ? "account:" : "contact:") + Id(random)),
    };

    private static readonly ILookup<string, ColumnSchema> OfProduct =
        AlignmentModel.Tables.SelectMany(table => table.Columns).ToLookup(column => column.LogicalName);

    // Which kind they are of does not matter to who keeps them.
    private static readonly HashSet<string> JudgedOfPlatform =
        [.. DeclaredColumns.Of(typeof(JudgedColumns)).Where(column => !OfPlatform.ContainsKey(column) && !OfProduct.Contains(column))];

    public static RecordValue Value(string column, Random random) => OfPlatform.TryGetValue(column, out var value)
        ? value(random)
        : JudgedOfPlatform.Contains(column) ? RecordValue.Text("text " + random.Next(9))
        : Value(OfProduct[column].FirstOrDefault() ?? throw new InvalidOperationException($"No random values are known of the column {column}: add them here."), random);

    public static Guid Id(Random random) => new(random.Next(), 0, 0, new byte[8]);

    private static RecordValue Value(ColumnSchema column, Random random) => column switch
    {
        TextColumn or MemoColumn => RecordValue.Text("text " + random.Next(9)),
        WholeNumberColumn => RecordValue.WholeNumber(random.Next(-9, 99)),
        DecimalColumn => RecordValue.DecimalNumber(random.Next(-99, 999) / 4m),
        MoneyColumn => Money(random),
        ChoiceColumn choice => Option(AlignmentModel.Choices.Single(declared => declared.Name == choice.ChoiceName), random),
        TwoOptionsColumn => RecordValue.TwoOptions(random.Next(2) == 0),
        DateTimeColumn => Instant(random),
        LookupColumn lookup => Lookup(random, lookup.Target),
        _ => throw new InvalidOperationException($"No random values are known of {column.GetType().Name}: add them here."),
    };

    private static RecordValue Option(ChoiceSchema choice, Random random) => RecordValue.Choice(choice.Options[random.Next(choice.Options.Count)].Value);

    private static RecordValue Instant(Random random) => RecordValue.DateTime(Start.AddHours(random.Next(9999)));

    private static RecordValue Money(Random random) => RecordValue.Money(random.Next(-99, 999) / 4m);

    private static RecordValue Lookup(Random random, params string[] tables) => RecordValue.Lookup(tables[random.Next(tables.Length)], Id(random));
}
