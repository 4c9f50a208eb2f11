using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/create-auto-number-attributes.</summary>
[Capability("Writes", "Auto numbers")]
public abstract class AutoNumberSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Number_random_text_and_time_follow_the_format()
    {
        NodeTable.In(Environment);

        var serial = Serial();

        // N-{SEQNUM:5}-{RANDSTRING:4}-{DATETIMEUTC:yyyyMMdd}
        Assert.Matches($"^N-[0-9]{{5}}-[A-Z0-9]{{4}}-{Environment.UtcNow:yyyyMMdd}$", serial);
    }

    [SkippableFact]
    public void Numbers_start_at_1000_and_grow_by_one()
    {
        using var organization = NewOrganization("N-{SEQNUM:5}");

        Assert.Equal(["N-01000", "N-01001"], Enumerable.Range(0, 2).Select(_ => Number(organization)));
    }

    [SkippableFact]
    public void Number_grows_beyond_its_least_length()
    {
        using var organization = NewOrganization("{SEQNUM:3}");
        Seed(organization.AdminService, "tst_thing", "tst_number", 999);

        Assert.Equal(["999", "1000"], Enumerable.Range(0, 2).Select(_ => Number(organization)));
    }

    [SkippableFact]
    public void Value_in_the_request_is_kept()
    {
        var service = NodeTable.In(Environment);

        Assert.Equal("mine", Read(NodeTable.Name, service.Node("x", ("tst_serial", "mine")).Id)["tst_serial"]);
    }

    [SkippableFact]
    public void Seed_is_the_next_number()
    {
        var service = NodeTable.In(Environment);

        Seed(service, NodeTable.Name, "tst_serial", 20_000);

        var request = new GetAutoNumberSeedRequest { EntityName = NodeTable.Name, AttributeName = "tst_serial" };
        Assert.Equal(20_000, ((GetAutoNumberSeedResponse)service.Execute(request)).AutoNumberSeedValue);
        Assert.Equal(20_000, NextNumber(service));
        Assert.StartsWith("N-20000-", Serial(), StringComparison.Ordinal);
        Assert.Equal(20_001, NextNumber(service));
    }

    [SkippableFact]
    public void Number_that_a_failed_request_took_is_not_given_again()
    {
        // "If a record is started but cancelled, the number it was assigned is not used."
        var service = NodeTable.In(Environment);
        Seed(service, NodeTable.Name, "tst_serial", 30_000);
        var create = new CreateRequest { Target = new Entity(NodeTable.Name) { ["tst_name"] = "x" } };
        var failing = new DeleteRequest { Target = new EntityReference(NodeTable.Name, Guid.NewGuid()) };

        Fault(() => service.Execute(new ExecuteTransactionRequest { Requests = [create, failing] }));

        Assert.StartsWith("N-30001-", Serial(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Seed_of_a_failed_request_has_no_effect()
    {
        var service = NodeTable.In(Environment);
        Seed(service, NodeTable.Name, "tst_serial", 40_000);
        var seed = new SetAutoNumberSeedRequest { EntityName = NodeTable.Name, AttributeName = "tst_serial", Value = 90_000 };
        var failing = new DeleteRequest { Target = new EntityReference(NodeTable.Name, Guid.NewGuid()) };

        Fault(() => service.Execute(new ExecuteTransactionRequest { Requests = [seed, failing] }));

        Assert.StartsWith("N-40000-", Serial(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("{RANDSTRING:7}")]
    [InlineData("{SEQNUM:0}")]
    [InlineData("{SEQNUM}")]
    [InlineData("{NUMBER:3}")]
    public void Badly_formed_placeholder_is_refused_when_a_row_is_created(string format)
    {
        // "There is no validation of the placeholder values when you create the column."
        using var organization = NewOrganization(format);

        var fault = Fault(() => Number(organization));

        Assert.Equal(DataverseErrorCode.InvalidArgument, fault.ErrorCode);
        Assert.Contains(format, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seed_of_a_column_without_a_format_is_refused() => Fault(() => Seed(Service, "lead", "subject", 1));

    [Fact]
    public void Campaigns_and_invoices_are_numbered_by_the_platform()
    {
        // https://learn.microsoft.com/power-platform/admin/change-auto-number-prefix-contract-case-article-quote-order-invoice-campaign-category-knowledge-articles
        Assert.Matches("^CMP-[0-9]+-[A-Z0-9]+$", (string)Read("campaign", Create("campaign", ("name", "Fair")))["codename"]);
        var account = CreateReference("account", ("name", "A"));
        Assert.Matches(
            "^INV-[0-9]+-[A-Z0-9]+$", (string)Read("invoice", Create("invoice", ("name", "I"), ("customerid", account)))["invoicenumber"]);
    }

    private static void Seed(IOrganizationService service, string table, string column, long value) =>
        service.Execute(new SetAutoNumberSeedRequest { EntityName = table, AttributeName = column, Value = value });

    private static long NextNumber(IOrganizationService service) => ((GetNextAutoNumberValueResponse)service.Execute(
        new GetNextAutoNumberValueRequest { EntityName = NodeTable.Name, AttributeName = "tst_serial" })).NextAutoNumberValue;

    private static string Number(LocalOrganization organization)
    {
        var service = organization.AdminService;
        var id = service.Create(new Entity("tst_thing") { ["tst_name"] = "x" });
        return (string)service.Retrieve("tst_thing", id, new ColumnSet("tst_number"))["tst_number"];
    }

    private string Serial() => (string)Read(NodeTable.Name, Service.Node("x").Id)["tst_serial"];

    private LocalOrganization NewOrganization(string format)
    {
        var organization = Environment.RequireLocal("a column has the format").OpenAnother(options => options);
        var column = SolutionXml.Column(
            "tst_Number", "nvarchar", $"<Format>text</Format><MaxLength>100</MaxLength><AutoNumberFormat>{format}</AutoNumberFormat>");
        organization.AdminService.Execute(
            new ImportSolutionRequest { CustomizationFile = new SolutionZip { UniqueName = "Things" }.Table("tst_Thing", column).Build() });
        return organization;
    }
}

public sealed class AutoNumbersInMemory(InMemoryEnvironment environment) : AutoNumberSpecification<InMemoryEnvironment>(environment);

public sealed class AutoNumbersOnFile(FileEnvironment environment) : AutoNumberSpecification<FileEnvironment>(environment);

public sealed class AutoNumbersLive(LiveEnvironment environment) : AutoNumberSpecification<LiveEnvironment>(environment);

public sealed class AutoNumbersOverHttp(OverHttpEnvironment environment) : AutoNumberSpecification<OverHttpEnvironment>(environment);
