using System;
using System.IO;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>
/// https://learn.microsoft.com/power-apps/maker/data-platform/define-rollup-fields and
/// https://learn.microsoft.com/power-apps/developer/data-platform/calculated-rollup-attributes.
/// </summary>
[Capability("Metadata", "Rollup columns")]
[Trait(Category.Name, Category.Slow)]
public abstract class RollupColumnSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableTheory]
    [InlineData("Sum", 60.0)]
    [InlineData("Count", 3.0)]
    [InlineData("Minimum", 10.0)]
    [InlineData("Maximum", 30.0)]
    [InlineData("Average", 20.0)]
    public void Value_is_computed_of_the_related_rows_when_it_is_asked_for(string function, double expected)
    {
        Create(new DecimalAttributeMetadata("new_Rolled"), Leads(function, "revenue"));
        var account = Account();
        foreach (var revenue in new[] { 10m, 20m, 30m })
        {
            Lead(account, ("revenue", new Money(revenue)));
        }

        Lead(account);
        Lead(Account(), ("revenue", new Money(1000m)));

        var answer = Calculate(account);

        Assert.Equal((decimal)expected, answer["new_rolled"]);
        Assert.Equal(1, answer["new_rolled_state"]);
        Assert.Equal((decimal)expected, Admin.Retrieve("account", account, new ColumnSet("new_rolled"))["new_rolled"]);
    }

    [SkippableTheory]
    [InlineData("Sum", 0.0)]
    [InlineData("Count", 0.0)]
    [InlineData("Maximum", null)]
    public void Without_related_rows_sum_and_count_are_zero_and_the_others_none(string function, double? expected)
    {
        Create(new DecimalAttributeMetadata("new_Rolled"), Leads(function, "revenue"));

        Assert.Equal((decimal?)expected, Calculate(Account()).GetAttributeValue<decimal?>("new_rolled"));
    }

    [SkippableFact]
    public void Only_rows_that_meet_the_conditions_count()
    {
        var filter = FormulaXaml.Read("lead", "statecode", "state") + FormulaXaml.Constant("OptionSetValue", "0", "open") + FormulaXaml.Test("Equal", "isOpen", "state", "open")
            + FormulaXaml.Read("lead", "revenue", "amount") + FormulaXaml.Constant("Money", "15", "limit") + FormulaXaml.Test("GreaterThan", "isMuch", "amount", "limit")
            + FormulaXaml.Join("And", "counts", "isOpen", "isMuch");
        Create(new MoneyAttributeMetadata("new_Rolled"), FormulaXaml.Rollup("lead_parent_account", "parentaccountid", "lead", "Sum", "revenue", "counts", filter));
        var account = Account();
        Lead(account, ("revenue", new Money(10m)));
        Lead(account, ("revenue", new Money(20m)));
        var closed = Lead(account, ("revenue", new Money(40m)));
        Admin.Update(new Entity("lead", closed) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(4) });

        Assert.Equal(20m, Calculate(account).GetAttributeValue<Money>("new_rolled").Value);
    }

    [SkippableFact]
    public void Moment_and_state_stand_beside_it_and_who_changed_the_row_stays()
    {
        Create(new IntegerAttributeMetadata("new_Rolled"), Leads("Count", "leadid"));
        var account = Account();
        var before = Admin.Retrieve("account", account, new ColumnSet(true));
        Assert.Equal((0, false, false), (before["new_rolled_state"], before.Contains("new_rolled"), before.Contains("new_rolled_date")));
        Lead(account);

        Calculate(account);

        var after = Admin.Retrieve("account", account, new ColumnSet(true));
        Assert.Equal((1, 1), (after["new_rolled"], after["new_rolled_state"]));
        Assert.IsType<DateTime>(after["new_rolled_date"]);
        Assert.Equal(before["modifiedon"], after["modifiedon"]);
        Admin.Update(new Entity("account", account) { ["new_rolled"] = 7, ["new_rolled_state"] = 0 });
        Assert.Equal(1, Admin.Retrieve("account", account, new ColumnSet("new_rolled"))["new_rolled"]);
    }

    [SkippableFact]
    public void Dates_are_aggregated_and_amounts_of_another_currency_count_in_that_of_the_row()
    {
        Create(new DateTimeAttributeMetadata { SchemaName = "new_Rolled" }, Leads("Minimum", "createdon"));
        Create(new MoneyAttributeMetadata("new_Total"), Leads("Sum", "revenue"));
        var euro = new EntityReference("transactioncurrency", Add(
            "transactioncurrency", ("currencyname", "Euro"), ("isocurrencycode", "EUR"), ("currencysymbol", "€"), ("exchangerate", 0.5m), ("currencyprecision", 2)));
        var account = Account(("transactioncurrencyid", euro));
        var lead = Lead(account, ("revenue", new Money(100m)));
        Lead(account, ("revenue", new Money(8m)), ("transactioncurrencyid", euro));

        Assert.Equal(Admin.Retrieve("lead", lead, new ColumnSet("createdon"))["createdon"], Calculate(account)["new_rolled"]);

        // 100 dollars at 0.5 euros a dollar are 50 euros; 58 euros are 116 dollars.
        Assert.Equal(58m, Calculate(account, "new_total").GetAttributeValue<Money>("new_total").Value);
        Assert.Equal(116m, Admin.Retrieve("account", account, new ColumnSet("new_total_base")).GetAttributeValue<Money>("new_total_base").Value);
    }

    [SkippableFact]
    public void Value_that_the_column_cannot_take_leaves_the_state_of_an_overflow()
    {
        Create(new IntegerAttributeMetadata("new_Rolled") { MaxValue = 5 }, Leads("Sum", "numberofemployees"));
        var account = Account();
        Lead(account, ("numberofemployees", 6));

        var answer = Calculate(account);

        Assert.Equal((2, false), (answer["new_rolled_state"], answer.Contains("new_rolled")));
    }

    [SkippableFact]
    public void Write_access_to_the_row_is_needed_and_related_rows_count_whoever_may_read_them()
    {
        Create(new IntegerAttributeMetadata("new_Rolled"), Leads("Count", "leadid"));
        var account = Account();
        Lead(account);
        var user = Add("systemuser", ("lastname", "Reader"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        var role = Role("prvReadAccount");
        Admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [role]);
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, Fault(() => Calculate(account, service: Organization.ServiceFor(user))).ErrorCode);

        Admin.Execute(new AddPrivilegesRoleRequest { RoleId = role.Id, Privileges = [Privilege("prvWriteAccount")] });

        Assert.Equal(1, Calculate(account, service: Organization.ServiceFor(user))["new_rolled"]);
    }

    [SkippableFact]
    public void More_related_rows_than_can_be_computed_online_are_refused()
    {
        using var organization = Environment.RequireLocal("it lowers a limit")
            .OpenAnother(options => options with { QueryLimits = new QueryLimits { AggregateRows = 1 } });
        var service = organization.AdminService;
        service.Execute(new CreateAttributeRequest
        {
            EntityName = "account",
            Attribute = new IntegerAttributeMetadata("new_Rolled") { SourceType = 2, FormulaDefinition = Leads("Count", "leadid") },
        });
        var account = service.Create(Row("account", ("name", "Contoso")));
        for (var count = 0; count < 2; count++)
        {
            service.Create(Row("lead", ("subject", "s"), ("lastname", "l"), ("parentaccountid", new EntityReference("account", account))));
        }

        Assert.Contains("limit of 1 related rows", Fault(() => Calculate(account, service: service)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Formula_that_is_not_supported_and_columns_of_another_kind_are_refused_by_name()
    {
        Assert.Contains(
            "an aggregation over the hierarchy account_parent_account",
            Refusal(FormulaXaml.Rollup("lead_parent_account", "parentaccountid", "lead", "Sum", "revenue", hierarchy: "account_parent_account")),
            StringComparison.Ordinal);
        Assert.Contains(
            "a relationship over lead.campaignid, which does not lead to account",
            Refusal(FormulaXaml.Rollup("campaign_leads", "campaignid", "lead", "Sum", "revenue")),
            StringComparison.Ordinal);
        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Calculate(Account(), "name")).ErrorCode);

        string Refusal(string formula) => Fault(() => Create(new MoneyAttributeMetadata("new_Rolled"), formula)).Message;
    }

    [SkippableFact]
    public void Deleted_column_takes_those_beside_it_along_and_what_it_reads_stays_while_it_is_there()
    {
        Admin.Execute(new CreateAttributeRequest { EntityName = "lead", Attribute = new IntegerAttributeMetadata("new_Source") });
        Create(new IntegerAttributeMetadata("new_Rolled"), Leads("Sum", "new_source"));
        Fault(() => Delete("lead", "new_source"));

        Delete("account", "new_rolled");

        Assert.Null(Organization.Catalog.Table("account").FindColumn("new_rolled_state"));
        Delete("lead", "new_source");
    }

    [SkippableFact]
    public void Package_brings_them_and_takes_them_along()
    {
        Import(Package(Leads("Count", "leadid")));
        var account = Account();
        Lead(account);
        Assert.Equal(1, Calculate(account, "tst_rolled")["tst_rolled"]);

        Uninstall();
        Assert.Null(Organization.Catalog.Table("account").FindColumn("tst_rolled"));
        Assert.Null(Organization.Catalog.Table("account").FindColumn("tst_rolled_date"));
    }

    [SkippableFact]
    public void Rollup_of_a_package_that_is_not_supported_is_there_without_a_value()
    {
        var zip = Package(FormulaXaml.Rollup("lead_parent_account", "parentaccountid", "lead", "Sum", "revenue", hierarchy: "account_parent_account"));

        Assert.Contains("it has an aggregation over the hierarchy", Fault(() => Import(zip)).Message, StringComparison.Ordinal);
        var left = Organization.ImportSolution(new MemoryStream(zip.Build()), new ImportOptions { SkipUnsupported = true });

        Assert.Equal(
            "The rollup definition of column account.tst_rolled is left out: it has an aggregation over the hierarchy account_parent_account, "
                + "nothing computes it, and it reads as null.",
            Assert.Single(left));
        var fault = Fault(() => Calculate(Account(), "tst_rolled"));
        Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
    }

    private static SolutionZip Package(string formula) => Managed().Extension("Account", SolutionXml.Column(
        "tst_Rolled", "int", "<Format>none</Format><SourceType>2</SourceType><FormulaDefinitionFileName>/FormulaDefinitions/Account-tst_Rolled.xaml</FormulaDefinitionFileName>"))
        .Part("FormulaDefinitions/Account-tst_Rolled.xaml", formula);

    private static string Leads(string function, string column) => FormulaXaml.Rollup("lead_parent_account", "parentaccountid", "lead", function, column);

    private void Create(AttributeMetadata column, string formula)
    {
        column.SourceType = 2;
        column.GetType().GetProperty("FormulaDefinition")!.SetValue(column, formula);
        Admin.Execute(new CreateAttributeRequest { EntityName = "account", Attribute = column });
    }

    private void Delete(string table, string column) => Admin.Execute(new DeleteAttributeRequest { EntityLogicalName = table, LogicalName = column });

    private Entity Calculate(Guid account, string column = "new_rolled", IOrganizationService? service = null) =>
        ((CalculateRollupFieldResponse)(service ?? Admin).Execute(
            new CalculateRollupFieldRequest { Target = new EntityReference("account", account), FieldName = column })).Entity;

    private Guid Account(params (string Column, object? Value)[] values) => Add("account", [("name", "Contoso"), .. values]);

    private Guid Lead(Guid account, params (string Column, object? Value)[] values) =>
        Add("lead", [("subject", "s"), ("lastname", "l"), ("parentaccountid", new EntityReference("account", account)), .. values]);

    private EntityReference Role(string privilege)
    {
        var role = Add("role", ("name", "Role"), ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        Admin.Execute(new AddPrivilegesRoleRequest { RoleId = role, Privileges = [Privilege(privilege)] });
        return new EntityReference("role", role);
    }

    private RolePrivilege Privilege(string name) => new(PrivilegeDepth.Global, Single("privilege", "name", name).Id, Guid.Empty);
}

public sealed class RollupColumnInMemory(InMemoryEnvironment environment) : RollupColumnSpecification<InMemoryEnvironment>(environment);

public sealed class RollupColumnOnFile(FileEnvironment environment) : RollupColumnSpecification<FileEnvironment>(environment);

public sealed class RollupColumnLive(LiveEnvironment environment) : RollupColumnSpecification<LiveEnvironment>(environment);

public sealed class RollupColumnOverHttp(OverHttpEnvironment environment) : RollupColumnSpecification<OverHttpEnvironment>(environment);
