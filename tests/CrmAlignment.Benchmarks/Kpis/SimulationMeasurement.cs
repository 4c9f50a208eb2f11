using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>crma_SimulateCriteriaSet over many verdicts, in slices: the target is 100,000 in a minute.</summary>
internal static class SimulationMeasurement
{
    private const int ForEachLead = 2;
    private const int EachDeal = 10;

    private static readonly DateTime Judged = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Criterion Budget = new(new CriterionTerms
    {
        Name = "Budget",
        Column = "budgetamount",
        Kind = CriterionKind.Required,
        Dimension = CriterionDimension.Budget,
        ValueType = CriterionValueType.MoneyBase,
        Operator = CriterionOperator.GreaterOrEqual,
        Value = "10000",
    });

    /// <summary>Measures and prints.</summary>
    public static void Run(int assessments)
    {
        using var organization = new KpiOrganization();
        var leads = Enumerable.Range(0, assessments / ForEachLead).Select(number => new Guid(number + 1, 0, 0, new byte[8])).ToArray();
        organization.Fill(leads.Select((id, number) => new Entity(LeadTable.LogicalName, id) { ["lastname"] = "Sample " + number }));
        organization.Fill(leads.SelectMany((id, number) => Enumerable.Range(0, ForEachLead).Select(at => Assessment(id, (number + at) % 20 * 1000))));
        organization.Fill(leads.Where((_, number) => number % EachDeal == 0).Select(id => new Entity("opportunity")
        {
            ["name"] = "sample",
            ["originatingleadid"] = new EntityReference(LeadTable.LogicalName, id),
        }));
        var question = new SimulationQuestion(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31)) { Definition = CriteriaJson.Write([Budget]) };
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var result = organization.Client.SimulateCriteriaSetOnAll(question);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"crma_SimulateCriteriaSet, {result.Assessments:N0} verdicts of {result.Leads:N0} leads, in memory: {clock.Elapsed.TotalSeconds:0.0} s, ")
            + string.Create(CultureInfo.InvariantCulture, $"processor time {(Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds:0.0} s; compared {result.Compared:N0}"));
    }

    private static Entity Assessment(Guid lead, int budget)
    {
        var values = new RecordSnapshot()
            .Set("budgetamount_base", RecordValue.Money(budget))
            .Set("companyname", RecordValue.Text("Contoso " + budget))
            .Set("lastname", RecordValue.Text("Sample"))
            .Set("emailaddress1", RecordValue.Text("sample@contoso.com"))
            .Set("numberofemployees", RecordValue.WholeNumber(budget))
            .Set("decisionmaker", RecordValue.TwoOptions(true))
            .Set("ownerid", RecordValue.Lookup("systemuser", lead))
            .Set("owningbusinessunit", RecordValue.Lookup("businessunit", lead))
            .Set("createdon", RecordValue.DateTime(Judged));
        return new Entity(AssessmentTable.LogicalName)
        {
            [AssessmentTable.Name] = "sample",
            [AssessmentTable.LeadId] = new EntityReference(LeadTable.LogicalName, lead),
            [AssessmentTable.Verdict] = new OptionSetValue((int)(budget >= 15000 ? CriteriaVerdict.Met : CriteriaVerdict.NotMet)),
            [AssessmentTable.AssessedOn] = Judged,
            [AssessmentTable.JudgedValues] = JudgedColumns.Write(values, asked: null),
        };
    }
}
