using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/metadata-option-sets. The quality of a lead is hot (1), warm
/// (2) or cold (3).
/// </summary>
[Capability("Metadata", "Options of choices")]
public abstract class OptionValueSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int English = 1033;

    [SkippableFact]
    public void New_option_of_a_column_is_taken_shown_and_described()
    {
        var value = Insert("lead", "leadqualitycode", "Boiling");
        var lead = Add("lead", ("subject", "x"), ("leadqualitycode", new OptionSetValue(value)));

        Assert.Equal("Boiling", Admin.Retrieve("lead", lead, new ColumnSet("leadqualitycode")).FormattedValues["leadqualitycode"]);
        Assert.Equal([1, 2, 3, value], Options("lead", "leadqualitycode"));
    }

    [SkippableFact]
    public void New_option_of_a_global_choice_is_taken_by_every_column_that_uses_it()
    {
        Import(Managed()
            .Table("tst_A", SolutionXml.Choice("tst_Grade", "tst_grade"))
            .Table("tst_B", SolutionXml.Choice("tst_Mark", "tst_grade"))
            .Root("""type="9" schemaName="tst_grade" behavior="0" """)
            .Section("optionsets", SolutionXml.GlobalChoice("tst_grade", (1, "Good"), (2, "Bad"))));

        var value = ((InsertOptionValueResponse)Admin.Execute(
            new InsertOptionValueRequest { OptionSetName = "tst_grade", Label = new Label("Ugly", English) })).NewOptionValue;

        Assert.Equal([1, 2, value], Options("tst_a", "tst_grade"));
        Assert.Equal([1, 2, value], Options("tst_b", "tst_mark"));
        Assert.Equal([1, 2, value], Global("tst_grade"));
        Add("tst_b", ("tst_name", "x"), ("tst_mark", new OptionSetValue(value)));
    }

    [SkippableFact]
    public void Managed_version_that_comes_later_leaves_a_global_choice_as_the_organization_made_it()
    {
        SolutionZip Package(string version) => Managed(version)
            .Root("""type="9" schemaName="tst_grade" behavior="0" """)
            .Section("optionsets", SolutionXml.GlobalChoice("tst_grade", (1, "Good"), (2, "Bad")));
        Import(Package("1.0.0.0"));
        Admin.Execute(new InsertOptionValueRequest { OptionSetName = "tst_grade", Label = new Label("Ugly", English), Value = 3 });
        Admin.Execute(new DeleteOptionValueRequest { OptionSetName = "tst_grade", Value = 2 });

        Import(Package("1.1.0.0"));

        Assert.Equal([1, 3], Global("tst_grade"));
    }

    [SkippableFact]
    public void Column_that_uses_a_global_choice_is_not_changed_by_itself()
    {
        Import(Managed()
            .Table("tst_A", SolutionXml.Choice("tst_Grade", "tst_grade"))
            .Root("""type="9" schemaName="tst_grade" behavior="0" """)
            .Section("optionsets", SolutionXml.GlobalChoice("tst_grade", (1, "Good"))));

        var fault = Fault(() => Insert("tst_a", "tst_grade", "x"));

        Assert.Equal(
            "The column 'tst_grade' of 'tst_a' uses the global choice 'tst_grade'. Name that in OptionSetName, and no column.",
            fault.Message);
    }

    [SkippableTheory]
    [InlineData(true, "Heiss", "Hot")]
    [InlineData(false, "Heiss")]
    public void Labels_of_other_languages_stay_when_they_are_merged(bool merge, params string[] expected)
    {
        var german = new LocalizedLabel("Heiss", 1031);
        Admin.Execute(new UpdateOptionValueRequest
        {
            EntityLogicalName = "lead",
            AttributeLogicalName = "leadqualitycode",
            Value = 1,
            Label = new Label(german, [german]),
            MergeLabels = merge,
        });

        var labels = Option("lead", "leadqualitycode", 1).Label.LocalizedLabels;
        Assert.Equal(expected, labels.Select(label => label.Label).Order());
    }

    [SkippableFact]
    public void Yes_and_no_get_other_labels()
    {
        Admin.Execute(new UpdateOptionValueRequest
        {
            EntityLogicalName = "lead",
            AttributeLogicalName = "donotemail",
            Value = 1,
            Label = new Label("Never", English),
            MergeLabels = true,
        });
        var lead = Add("lead", ("subject", "x"), ("donotemail", true));

        Assert.Equal("Never", Admin.Retrieve("lead", lead, new ColumnSet("donotemail")).FormattedValues["donotemail"]);
    }

    [SkippableFact]
    public void Deleted_option_is_refused_and_rows_that_have_it_keep_it()
    {
        var lead = Add("lead", ("subject", "x"), ("leadqualitycode", new OptionSetValue(3)));

        Delete(3);

        var row = Admin.Retrieve("lead", lead, new ColumnSet("leadqualitycode"));
        Assert.Equal(3, row.GetAttributeValue<OptionSetValue>("leadqualitycode").Value);
        Assert.DoesNotContain("leadqualitycode", row.FormattedValues.Keys);
        Assert.Equal(
            DataverseErrorCode.PicklistValueOutOfRange, Fault(() => Add("lead", ("leadqualitycode", new OptionSetValue(3)))).ErrorCode);
        Assert.Equal(DataverseErrorCode.PicklistValueOutOfRange, Fault(() => Delete(3)).ErrorCode);
    }

    [SkippableFact]
    public void Default_of_a_column_goes_with_its_option()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/account: the default size is 1.
        Admin.Execute(new InsertOptionValueRequest
        {
            EntityLogicalName = "account",
            AttributeLogicalName = "customersizecode",
            Label = new Label("Large", English),
            Value = 9,
        });
        Admin.Execute(new DeleteOptionValueRequest { EntityLogicalName = "account", AttributeLogicalName = "customersizecode", Value = 1 });

        var account = Add("account", ("name", "x"));

        Assert.DoesNotContain("customersizecode", Admin.Retrieve("account", account, new ColumnSet("customersizecode")).Attributes.Keys);
    }

    [SkippableFact]
    public void Options_are_put_into_another_order()
    {
        Order(3, 1, 2);

        Assert.Equal([3, 1, 2], Options("lead", "leadqualitycode"));
    }

    [SkippableTheory]
    [InlineData(DataverseErrorCode.OptionReorderArrayIncorrectLength, 3, 1)]
    [InlineData(DataverseErrorCode.OptionReorderArrayIncorrectLength, 3, 1, 1)]
    [InlineData(DataverseErrorCode.PicklistValueOutOfRange, 3, 1, 9)]
    public void Order_that_does_not_name_each_option_once_is_refused(int code, params int[] values)
    {
        Assert.Equal(code, Fault(() => Order(values)).ErrorCode);
        Assert.Equal([1, 2, 3], Options("lead", "leadqualitycode"));
    }

    [SkippableFact]
    public void Status_column_is_refused_as_InsertStatusValue_is_for_it() => Assert.Equal(
        "InsertOptionValue is not for the column 'statuscode' of 'lead': its type is Status. It is for: Choice, MultiChoice.",
        Fault(() => Insert("lead", "statuscode", "x")).Message);

    [SkippableFact]
    public void State_and_yes_and_no_cannot_be_deleted() => Assert.All(["statecode", "donotemail"], column => Assert.Equal(
        DataverseErrorCode.CannotDeleteEnumOptionsFromAttributeType,
        Fault(() => Admin.Execute(
            new DeleteOptionValueRequest { EntityLogicalName = "lead", AttributeLogicalName = column, Value = 1 })).ErrorCode));

    [SkippableFact]
    public void Column_becomes_part_of_the_solution_that_is_named_and_of_the_default_solution()
    {
        Import(new SolutionZip { UniqueName = "Ours" });
        var column = Column("lead", "leadqualitycode").MetadataId;

        Insert("lead", "leadqualitycode", "x", "Ours");

        var solutions = Rows("solutioncomponent", "objectid", column).Select(row => row.GetAttributeValue<EntityReference>("solutionid").Id);
        Assert.Equal(["Default", "Ours"], solutions.Select(id => Single("solution", "solutionid", id)["uniquename"]).Order());
    }

    [SkippableFact]
    public void Managed_and_unknown_solutions_are_refused()
    {
        Import(Managed());

        Assert.Equal(
            (DataverseErrorCode.NotSupported,
                "The solution 'TestSolution' is managed, and only unmanaged ones are customized. Name an unmanaged solution, or none."),
            CodeAndText(() => Insert("lead", "leadqualitycode", "x", "TestSolution")));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, CodeAndText(() => Insert("lead", "leadqualitycode", "x", "Nobody")).Code);
    }

    [SkippableFact]
    public void Options_that_depend_on_options_of_another_column_are_refused()
    {
        var fault = Fault(() => Admin.Execute(new InsertOptionValueRequest
        {
            EntityLogicalName = "lead",
            AttributeLogicalName = "leadqualitycode",
            Label = new Label("x", English),
            ParentValues = [1],
        }));

        Assert.Equal(
            "The local Dataverse does not support ParentValues in InsertOptionValue. docs/local-dataverse.md lists what it supports.",
            fault.Message);
    }

    private static (int Code, string Text) CodeAndText(Action request)
    {
        var fault = Fault(request);
        return (fault.ErrorCode, fault.Message);
    }

    private int Insert(string table, string column, string label, string? solution = null) =>
        ((InsertOptionValueResponse)Admin.Execute(new InsertOptionValueRequest
        {
            EntityLogicalName = table,
            AttributeLogicalName = column,
            Label = new Label(label, English),
            SolutionUniqueName = solution,
        })).NewOptionValue;

    private void Delete(int quality) => Admin.Execute(
        new DeleteOptionValueRequest { EntityLogicalName = "lead", AttributeLogicalName = "leadqualitycode", Value = quality });

    private void Order(params int[] qualities) => Admin.Execute(
        new OrderOptionRequest { EntityLogicalName = "lead", AttributeLogicalName = "leadqualitycode", Values = qualities });

    private AttributeMetadata Column(string table, string column) => ((RetrieveAttributeResponse)Admin.Execute(
        new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column })).AttributeMetadata;

    private OptionMetadata Option(string table, string column, int value) =>
        ((EnumAttributeMetadata)Column(table, column)).OptionSet.Options.Single(option => option.Value == value);

    private int[] Options(string table, string column) =>
        [.. ((EnumAttributeMetadata)Column(table, column)).OptionSet.Options.Select(option => option.Value!.Value)];

    private int[] Global(string name) =>
    [
        .. ((OptionSetMetadata)((RetrieveOptionSetResponse)Admin.Execute(new RetrieveOptionSetRequest { Name = name })).OptionSetMetadata)
            .Options.Select(option => option.Value!.Value),
    ];
}

public sealed class OptionValuesInMemory(InMemoryEnvironment environment) : OptionValueSpecification<InMemoryEnvironment>(environment);

public sealed class OptionValuesOnFile(FileEnvironment environment) : OptionValueSpecification<FileEnvironment>(environment);

public sealed class OptionValuesOverHttp(OverHttpEnvironment environment) : OptionValueSpecification<OverHttpEnvironment>(environment);
