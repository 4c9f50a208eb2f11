using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;
using static CrmAlignment.Model.Choices.CriterionOperator;

namespace CrmAlignment.Domain.Tests.Qualification;

/// <summary>What an assessment keeps of a lead gives the verdict that the lead gave, or says that it does not know.</summary>
public sealed class JudgedValuesTests
{
    private static readonly EvaluationMoment Moment = new(new DateTime(2026, 3, 10, 12, 0, 0, 123, DateTimeKind.Utc));

    public static TheoryData<string, RecordValue> Values => new()
    {
        { "companyname", RecordValue.Text("ACME \"Ltd\"\n\\ Київ 中国 \u2028") },
        { "numberofemployees", RecordValue.WholeNumber(-5) },
        { "estimatedvalue", RecordValue.DecimalNumber(79228162514264337593543950335m) },
        { "budgetamount_base", RecordValue.Money(1200.5050m) },
        { "industrycode", RecordValue.Choice(471200001) },
        { "decisionmaker", RecordValue.TwoOptions(false) },
        { "createdon", RecordValue.DateTime(new DateTime(2026, 3, 1, 23, 59, 59, 987, DateTimeKind.Utc)) },
        { "estimatedclosedate", RecordValue.DateTime(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Unspecified)) },
        { "campaignid", RecordValue.Lookup("campaign", new Guid("11111111-2222-3333-4444-555555555555")) },
        { "lastusedincampaign", RecordValue.BigInteger(long.MinValue) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Read_gives_the_value_that_was_written(string column, RecordValue value)
    {
        var kept = Kept(new RecordSnapshot().Set(column, value));

        Assert.True(kept.Has(column));
        Assert.Equal(value, kept.Value(column));
    }

    [Fact]
    public void Value_is_empty_and_known_when_a_usual_column_was_empty()
    {
        var kept = Kept(new RecordSnapshot());

        Assert.True(kept.Has("jobtitle"));
        Assert.True(kept.Value("jobtitle").IsEmpty);
    }

    // What an earlier version kept is known as it was, and what a later one added is not known of it.
    [Fact]
    public void Has_is_false_of_a_column_that_the_version_of_the_evidence_did_not_keep()
    {
        var kept = JudgedValues.TryRead("""[{"@":1,"emailaddress1":"p"}]""")!;

        Assert.True(kept.Has("jobtitle"));
        Assert.False(kept.Has("crma_deciders"));
        Assert.True(Kept(new RecordSnapshot()).Has("crma_deciders"));
    }

    [Fact]
    public void Has_is_false_when_a_column_of_an_organization_was_not_asked() => Assert.False(Kept(new RecordSnapshot()).Has("new_size"));

    [Fact]
    public void Has_is_true_when_the_judging_set_asked_the_column_and_it_was_empty()
    {
        var set = SetOf(Sets.Required("Size", "new_size", CriterionValueType.WholeNumber, GreaterThan, "5"));
        var lead = new RecordSnapshot();

        var kept = JudgedValues.TryRead(JudgedColumns.Write(lead, AskedValues.Write(set, lead, in Moment)))!;

        Assert.True(kept.Has("new_size"));
        Assert.Equal(Moment.NowUtc, kept.JudgedOn);
    }

    [Fact]
    public void Write_keeps_of_names_and_addresses_only_that_they_are_there()
    {
        var json = JudgedColumns.Write(
            new RecordSnapshot().Set("emailaddress1", RecordValue.Text("ada@contoso.com")).Set("telephone1", RecordValue.Text("-")), asked: null);

        Assert.Equal("""[{"@":2,"emailaddress1":"p","telephone1":"t-"}]""", json);
    }

    [Theory]
    [InlineData(ContainsData, null, true)]
    [InlineData(ContainsNoData, null, true)]
    [InlineData(EqualTo, "ada@contoso.com", false)]
    [InlineData(CriterionOperator.Contains, "@", false)]
    public void Knows_of_a_kept_presence_only_whether_there_was_something(CriterionOperator op, string? value, bool expected)
    {
        var lead = new RecordSnapshot().Set("emailaddress1", RecordValue.Text("ada@contoso.com"));
        var criterion = new Criterion(Sets.Required("Mail", "emailaddress1", CriterionValueType.Text, op, value));

        Assert.Equal(expected, Kept(lead).Knows(criterion, in Moment));
    }

    [Fact]
    public void Write_keeps_an_address_that_the_judging_set_compares()
    {
        var set = SetOf(Sets.Required("Mail", "emailaddress1", CriterionValueType.Text, CriterionOperator.Contains, "@contoso.com"));
        var lead = new RecordSnapshot().Set("emailaddress1", RecordValue.Text("ada@contoso.com"));

        var kept = JudgedValues.TryRead(JudgedColumns.Write(lead, AskedValues.Write(set, lead, in Moment)))!;

        Assert.Equal("ada@contoso.com", kept.Value("emailaddress1").AsText);
        Assert.True(kept.Knows(set.Criteria[0], in Moment));
    }

    // 1,000 characters are kept; what stands behind them is "end".
    [Theory]
    [InlineData(CriterionOperator.Contains, "xyz", true)]
    [InlineData(CriterionOperator.Contains, "end", false)]
    [InlineData(BeginsWith, "xyz", true)]
    [InlineData(EqualTo, "xyz", true)]
    [InlineData(NotIn, "a|b", true)]
    [InlineData(ContainsData, null, true)]
    public void Knows_of_cut_text_what_its_beginning_decides(CriterionOperator op, string? value, bool expected)
    {
        var text = RecordValue.Text("xyz" + new string('-', 1000) + "end");
        var kept = Kept(new RecordSnapshot().Set("companyname", text));
        var criterion = new Criterion(Sets.Required("Company", "companyname", CriterionValueType.Text, op, value));

        Assert.Equal(expected, kept.Knows(criterion, in Moment));
        if (expected)
        {
            Assert.Equal(criterion.IsMetBy(in text, in Moment), criterion.IsMetBy(kept.Value("companyname"), in Moment));
        }
    }

    [Fact]
    public void Write_stays_within_its_column_and_marks_what_had_no_room()
    {
        var lead = new RecordSnapshot();
        var criteria = new List<CriterionTerms>();
        for (var index = 0; index < 200; index++)
        {
            // A control character takes six in JSON.
            lead.Set("new_text" + index, RecordValue.Text(new string('\u0001', 1000)));
            criteria.Add(Sets.Required("Text", "new_text" + index, CriterionValueType.Text, ContainsData, null));
        }

        foreach (var column in DeclaredColumns.Of(typeof(JudgedColumns)))
        {
            lead.Set(column, RecordValue.Text(new string('\u0001', 1000)));
        }

        var json = JudgedColumns.Write(lead, AskedValues.Write(SetOf([.. criteria]), lead, in Moment));

        Assert.InRange(json.Length, 1, JudgedColumns.MaximumLength);
        var kept = JudgedValues.TryRead(json)!;
        Assert.True(kept.Has("new_text0"));
        Assert.False(kept.Has("new_text199"));
    }

    [Fact]
    public void Has_no_category_where_the_evidence_is_older_than_categories_and_the_one_that_was_kept_elsewhere()
    {
        var category = Guid.NewGuid();
        var former = JudgedValues.TryRead("""[{"@":1,"crma_segment":"tRetail"}]""");
        var kept = Kept(new RecordSnapshot().Set(LeadTable.LeadCategoryId, RecordValue.Lookup(LeadCategoryTable.LogicalName, category)));

        Assert.True(former is not null && former.Has(LeadTable.LeadCategoryId) && former.Value(LeadTable.LeadCategoryId).IsEmpty);
        Assert.Equal(category, CriteriaScope.OfLead(kept).LeadCategoryId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("""[{"@":"1"}]""")]
    [InlineData("""[{"@":1,"jobtitle":"?"}]""")]
    [InlineData("""[{"@":1,"jobtitle":""}]""")]
    [InlineData("""[{"@":1,"numberofemployees":"w99999999999"}]""")]
    [InlineData("""[{"@on":"today"}]""")]
    public void TryRead_gives_nothing_when_the_text_is_none_of_ours(string json) => Assert.Null(JudgedValues.TryRead(json));

    private static JudgedValues Kept(IRecordValues lead) => JudgedValues.TryRead(JudgedColumns.Write(lead, asked: null))!;

    private static CriteriaSet SetOf(params CriterionTerms[] criteria) => new(Sets.Terms(), Array.ConvertAll(criteria, terms => new Criterion(terms)));
}
