using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// The codes: https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes. The limits: the columns of
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/lead.
/// </summary>
[Capability("Writes", "Lengths, ranges, options and references")]
public abstract class ValidationSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    // The SDK lets a reference without a table pass; no page says with which code the platform refuses it.
    [Fact]
    public void Request_on_a_row_of_no_table_is_refused_in_words()
    {
        var id = Guid.NewGuid();
        var faults = new[]
        {
            Fault(() => Service.Retrieve(null, id, new ColumnSet(true))),
            Fault(() => Service.Delete(null, id)),
            Fault(() => Service.Update(new Entity { Id = id })),
            Fault(() => Service.Create(new Entity())),
        };

        Assert.All(faults, fault => Assert.Contains("names no table", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Unknown_column_is_refused()
    {
        var fault = Refusal("nonsense", 1);

        Assert.Equal(DataverseErrorCode.QueryBuilderNoAttribute, fault.ErrorCode);
        Assert.Contains(
            "'lead' entity doesn't contain attribute with Name = 'nonsense'", fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Unknown_table_is_refused() =>
        Assert.Equal(DataverseErrorCode.QueryBuilderNoEntity, Fault(() => Create("nonsense", ("name", "x"))).ErrorCode);

    [Fact]
    public void Value_of_another_type_is_refused() => Fault(() => Lead(("estimatedamount", 5m)));

    [Fact]
    public void Text_at_its_greatest_length_is_kept_and_one_character_more_is_refused()
    {
        // lead.companyname: 100 characters.
        var id = Lead(("companyname", new string('x', 100)));

        Assert.Equal(100, ((string)Read("lead", id)["companyname"]).Length);
        Assert.Equal(DataverseErrorCode.StringLengthTooLong, Refusal("companyname", new string('x', 101)).ErrorCode);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Whole_number_out_of_range_is_refused(int value) =>
        Assert.Equal(DataverseErrorCode.WholeNumberOutOfRange, Refusal("numberofemployees", value).ErrorCode);

    [Fact]
    public void Whole_numbers_at_both_ends_of_their_range_are_kept()
    {
        // lead.numberofemployees: 0 to 1,000,000.
        Assert.Equal(0, Read("lead", Lead(("numberofemployees", 0)))["numberofemployees"]);
        Assert.Equal(1_000_000, Read("lead", Lead(("numberofemployees", 1_000_000)))["numberofemployees"]);
    }

    [Fact]
    public void Amount_out_of_range_is_refused() =>
        Assert.Equal(DataverseErrorCode.ValueOutOfRange, Refusal("estimatedamount", new Money(-1e15m)).ErrorCode);

    [Fact]
    public void Date_before_1753_is_refused() =>
        // https://learn.microsoft.com/power-apps/developer/data-platform/behavior-format-date-time-attribute: values from 1/1/1753.
        Fault(() => Lead(("schedulefollowup_prospect", new DateTime(1752, 12, 31, 0, 0, 0, DateTimeKind.Utc))));

    [Fact]
    public void Unknown_option_is_refused() =>
        Assert.Equal(DataverseErrorCode.PicklistValueOutOfRange, Refusal("need", new OptionSetValue(99)).ErrorCode);

    [Fact]
    public void Reference_to_a_missing_row_is_refused()
    {
        var id = Guid.NewGuid();

        var fault = Refusal("campaignid", new EntityReference("campaign", id));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.ErrorCode);
        Assert.Contains(id.ToString(), fault.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Reference_to_a_table_that_the_lookup_does_not_take_is_refused()
    {
        var account = CreateReference("account", ("name", "A"));

        Fault(() => Lead(("campaignid", account)));
    }

    [Fact]
    public void Formats_of_text_are_for_forms_and_not_checked_by_the_service()
    {
        // https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields: email, URL and phone are formats of a text column.
        var id = Lead(("emailaddress1", "no address"), ("websiteurl", "no url"), ("telephone1", "no number"));

        var lead = Read("lead", id);

        Assert.Equal(("no address", "no url", "no number"), (lead["emailaddress1"], lead["websiteurl"], lead["telephone1"]));
    }

    [Fact]
    public void Update_that_is_refused_changes_no_column()
    {
        var id = Lead(("companyname", "before"));

        Fault(() => Service.Update(new Entity("lead", id) { ["companyname"] = "after", ["numberofemployees"] = -1 }));

        Assert.Equal("before", Read("lead", id)["companyname"]);
    }

    [Fact]
    public void Update_of_a_missing_row_is_refused() => Assert.Equal(
        DataverseErrorCode.ObjectDoesNotExist, Fault(
            () => Service.Update(new Entity("lead", Guid.NewGuid()) { ["subject"] = "x" })).ErrorCode);

    private Guid Lead(params (string Column, object? Value)[] values) => Create("lead", [("subject", "x"), ("lastname", "y"), .. values]);

    private OrganizationServiceFault Refusal(string column, object value) => Fault(() => Lead((column, value)));
}

public sealed class ValidationInMemory(InMemoryEnvironment environment) : ValidationSpecification<InMemoryEnvironment>(environment);

public sealed class ValidationOnFile(FileEnvironment environment) : ValidationSpecification<FileEnvironment>(environment);

public sealed class ValidationLive(LiveEnvironment environment) : ValidationSpecification<LiveEnvironment>(environment);

public sealed class ValidationOverHttp(OverHttpEnvironment environment) : ValidationSpecification<OverHttpEnvironment>(environment);
