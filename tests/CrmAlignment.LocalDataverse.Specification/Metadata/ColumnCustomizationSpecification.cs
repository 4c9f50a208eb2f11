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
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/metadata-attributemetadata and
/// https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity.
/// </summary>
[Capability("Metadata", "Columns and keys of one's own")]
public abstract class ColumnCustomizationSpecification<TEnvironment>(TEnvironment environment)
    : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int English = 1033;

    [SkippableFact]
    public void Columns_of_every_type_take_values_at_once()
    {
        Create(new StringAttributeMetadata("new_Text") { MaxLength = 5 });
        Create(new MemoAttributeMetadata("new_Memo"));
        Create(new IntegerAttributeMetadata("new_Whole") { MinValue = 0, MaxValue = 10 });
        Create(new BigIntAttributeMetadata { SchemaName = "new_Big" });
        Create(new DecimalAttributeMetadata("new_Decimal") { Precision = 3 });
        Create(new DoubleAttributeMetadata("new_Double"));
        Create(new BooleanAttributeMetadata("new_Flag") { DefaultValue = true });
        Create(new DateTimeAttributeMetadata(DateTimeFormat.DateOnly, "new_Day") { DateTimeBehavior = DateTimeBehavior.DateOnly });
        Create(new PicklistAttributeMetadata("new_Choice") { OptionSet = Options("One", "Two"), DefaultFormValue = 100_000_001 });
        Create(new MultiSelectPicklistAttributeMetadata("new_Many") { OptionSet = Options("One", "Two") });

        var id = Add(
            "account",
            ("name", "x"),
            ("new_text", "12345"),
            ("new_memo", "long"),
            ("new_whole", 7),
            ("new_big", 1L << 40),
            ("new_decimal", 1.2345m),
            ("new_double", 0.25),
            ("new_day", new DateTime(2026, 3, 2)),
            ("new_many", new OptionSetValueCollection([new OptionSetValue(100_000_000), new OptionSetValue(100_000_001)])));

        var row = Admin.Retrieve("account", id, new ColumnSet(true));
        Assert.Equal(("12345", "long", 7, 1L << 40), (row["new_text"], row["new_memo"], row["new_whole"], row["new_big"]));
        Assert.Equal((1.235m, 0.25, true), (row["new_decimal"], row["new_double"], row["new_flag"]));
        Assert.Equal(new DateTime(2026, 3, 2), row["new_day"]);
        var shown = row.FormattedValues;
        Assert.Equal(("Two", "One; Two", "Yes"), (shown["new_choice"], shown["new_many"], shown["new_flag"]));
        Assert.Equal(DataverseErrorCode.StringLengthTooLong, Fault(() => Add("account", ("new_text", "123456"))).ErrorCode);
        Assert.Equal(DataverseErrorCode.WholeNumberOutOfRange, Fault(() => Add("account", ("new_whole", 11))).ErrorCode);
        Assert.Single(Rows("account", "new_whole", 7));
    }

    [SkippableFact]
    public void Money_comes_with_its_base_amount_and_the_first_one_of_a_table_with_a_currency()
    {
        Import(Managed().Table("tst_A"));

        Create(new MoneyAttributeMetadata("new_Price"), "tst_a");

        var row = Admin.Retrieve("tst_a", Add("tst_a", ("new_price", new Money(12.5m))), new ColumnSet(true));
        Assert.Equal(12.5m, row.GetAttributeValue<Money>("new_price_base").Value);
        Assert.Equal("transactioncurrency", row.GetAttributeValue<EntityReference>("transactioncurrencyid").LogicalName);
    }

    [SkippableFact]
    public void Answer_and_metadata_name_the_new_column()
    {
        var id = Create(new StringAttributeMetadata("new_Shoe")
        {
            DisplayName = new Label("Shoe size", English),
            RequiredLevel = new AttributeRequiredLevelManagedProperty(AttributeRequiredLevel.Recommended),
            FormatName = StringFormatName.Phone,
        });

        var byId = (RetrieveAttributeResponse)Admin.Execute(new RetrieveAttributeRequest { MetadataId = id });
        var text = Assert.IsType<StringAttributeMetadata>(byId.AttributeMetadata);
        Assert.Equal(("new_shoe", "new_Shoe", true), (text.LogicalName, text.SchemaName, text.IsCustomAttribute));
        Assert.Equal(("Shoe size", 100, "Phone"), (text.DisplayName.UserLocalizedLabel.Label, text.MaxLength, text.FormatName.Value));
        Assert.Equal(AttributeRequiredLevel.Recommended, text.RequiredLevel.Value);
        var all = (RetrieveEntityResponse)Admin.Execute(
            new RetrieveEntityRequest { LogicalName = "account", EntityFilters = EntityFilters.Attributes });
        Assert.Contains(all.EntityMetadata.Attributes, column => column.LogicalName == "new_shoe");
    }

    [SkippableTheory]
    [InlineData("Shoe")]
    [InlineData("1a_Shoe")]
    [InlineData("mscrm_Shoe")]
    [InlineData("new_Sh oe")]
    [InlineData(null)]
    public void Name_without_the_prefix_of_a_publisher_is_refused(string? name) => Assert.Equal(
        DataverseErrorCode.InvalidArgument, Fault(() => Create(new MemoAttributeMetadata { SchemaName = name })).ErrorCode);

    [SkippableFact]
    public void Prefix_is_that_of_the_publisher_of_the_solution_that_is_named()
    {
        Import(new SolutionZip { UniqueName = "Ours" });

        var fault = Fault(() => Create(new MemoAttributeMetadata("new_A"), solution: "Ours"));
        Assert.Contains("(tst)", fault.Message, StringComparison.Ordinal);
        Create(new MemoAttributeMetadata("tst_A"), solution: "Ours");
    }

    [SkippableFact]
    public void Column_of_a_name_that_is_there_and_types_that_are_not_supported_are_refused()
    {
        Create(new MemoAttributeMetadata("new_A"));

        Assert.Equal(
            DataverseErrorCode.DuplicateAttributeSchemaName, Fault(() => Create(new IntegerAttributeMetadata("new_A"))).ErrorCode);
        Assert.Equal(DataverseErrorCode.NotSupported, Fault(() => Create(new UniqueIdentifierAttributeMetadata { SchemaName = "new_B" })).ErrorCode);
        Assert.Equal(DataverseErrorCode.NotSupported, Fault(() => Create(new MemoAttributeMetadata("new_C") { SourceType = 1 })).ErrorCode);
        var lookup = Fault(() => Create(new LookupAttributeMetadata { SchemaName = "new_D" }));
        Assert.Contains("CreateOneToMany", lookup.Message, StringComparison.Ordinal);
        Assert.Equal(
            DataverseErrorCode.AttributeMaxLengthOutOfRange,
            Fault(() => Create(new StringAttributeMetadata("new_E") { MaxLength = 4001 })).ErrorCode);
    }

    [SkippableFact]
    public void Change_keeps_what_it_does_not_say()
    {
        Change(new StringAttributeMetadata { LogicalName = "subject", MaxLength = 400, DisplayName = new Label("Topic of it", English) });

        var subject = Assert.IsType<StringAttributeMetadata>(Column("lead", "subject"));
        Assert.Equal(
            (400, "Topic of it", "Text"),
            (subject.MaxLength, subject.DisplayName.UserLocalizedLabel.Label, subject.FormatName.Value));
        Add("lead", ("subject", new string('x', 400)));
    }

    [SkippableFact]
    public void Managed_version_that_comes_later_leaves_what_the_organization_changed()
    {
        Import(Managed().Table("tst_A", SolutionXml.Text("tst_Code", 50)));
        Admin.Execute(new UpdateAttributeRequest
        {
            EntityName = "tst_a",
            Attribute = new StringAttributeMetadata { LogicalName = "tst_code", MaxLength = 80, DisplayName = new Label("Our code", English) },
        });

        Upgrade(Managed("2.0.0.0").Table("tst_A", SolutionXml.Text("tst_Code", 60) + SolutionXml.Text("tst_Other", 60)));

        var code = Assert.IsType<StringAttributeMetadata>(Column("tst_a", "tst_code"));
        Assert.Equal((80, "Our code"), (code.MaxLength, code.DisplayName.UserLocalizedLabel.Label));
        Assert.Equal(60, Assert.IsType<StringAttributeMetadata>(Column("tst_a", "tst_other")).MaxLength);
    }

    [SkippableFact]
    public void Change_of_the_type_is_refused() =>
        Assert.Contains(
            "is of the type String, which stays",
            Fault(() => Change(new IntegerAttributeMetadata { LogicalName = "subject" })).Message,
            StringComparison.Ordinal);

    [SkippableFact]
    public void Deleted_column_is_gone_with_its_values()
    {
        Create(new IntegerAttributeMetadata("new_A"));
        var id = Add("account", ("name", "x"), ("new_a", 7));

        Delete("new_a");

        Assert.DoesNotContain("new_a", Admin.Retrieve("account", id, new ColumnSet(true)).Attributes.Keys);
        Assert.Equal(DataverseErrorCode.QueryBuilderNoAttribute, Fault(() => Add("account", ("new_a", 7))).ErrorCode);
        Create(new IntegerAttributeMetadata("new_A"));
        Assert.DoesNotContain("new_a", Admin.Retrieve("account", id, new ColumnSet(true)).Attributes.Keys);
    }

    [SkippableFact]
    public void Columns_of_the_platform_primary_names_and_base_amounts_cannot_be_deleted()
    {
        Create(new MoneyAttributeMetadata("new_Price"));

        Assert.Equal(DataverseErrorCode.AttributeIsNotCustomAttribute, Fault(() => Delete("telephone1")).ErrorCode);
        Assert.Equal(DataverseErrorCode.CannotDeletePrimaryUIAttribute, Fault(() => Delete("name")).ErrorCode);
        Assert.Equal(DataverseErrorCode.CannotDeleteBaseMoneyCalculationAttribute, Fault(() => Delete("new_price_base")).ErrorCode);
        Delete("new_price");
        Assert.Equal(DataverseErrorCode.QueryBuilderNoAttribute, Fault(() => Column("account", "new_price_base")).ErrorCode);
    }

    [SkippableFact]
    public void Column_that_others_need_or_that_is_managed_cannot_be_deleted()
    {
        Import(Managed().Table("tst_A", SolutionXml.Integer("tst_Score")));
        Create(new StringAttributeMetadata("new_Code"));
        CreateKey("account", "new_Key", "new_code");

        var used = Fault(() => Delete("new_code"));
        Assert.Equal(DataverseErrorCode.CannotDeleteInUseComponent, used.ErrorCode);
        Assert.Contains("Key 'account.new_key' needs Column 'account.new_code'.", used.Message, StringComparison.Ordinal);
        Assert.Equal(DataverseErrorCode.CannotDeleteMetadata, Fault(() => Delete("tst_score", "tst_a")).ErrorCode);

        Admin.Execute(new DeleteEntityKeyRequest { EntityLogicalName = "account", Name = "new_key" });
        Delete("new_code");
    }

    [SkippableFact]
    public void Key_of_ones_own_holds_at_once_and_is_found_by()
    {
        Create(new StringAttributeMetadata("new_Code"));
        var id = CreateKey("account", "new_Key", "new_code");
        var account = Add("account", ("new_code", "a"));

        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, Fault(() => Add("account", ("new_code", "a"))).ErrorCode);
        var found = (RetrieveResponse)Admin.Execute(
            new RetrieveRequest { Target = new EntityReference("account", "new_code", "a"), ColumnSet = new ColumnSet(false) });
        Assert.Equal(account, found.Entity.Id);
        var key = ((RetrieveEntityKeyResponse)Admin.Execute(new RetrieveEntityKeyRequest { MetadataId = id })).EntityKeyMetadata;
        Assert.Equal(("new_key", EntityKeyIndexStatus.Active), (key.LogicalName, key.EntityKeyIndexStatus));
    }

    [SkippableFact]
    public void Key_that_rows_break_or_that_there_is_already_is_refused()
    {
        Create(new StringAttributeMetadata("new_Code"));
        Create(new MemoAttributeMetadata("new_Memo"));
        Add("account", ("new_code", "a"));
        var second = Add("account", ("new_code", "a"));

        Assert.Equal(DataverseErrorCode.NotSupported, Fault(() => CreateKey("account", "new_Key", "new_code")).ErrorCode);
        Admin.Delete("account", second);
        CreateKey("account", "new_Key", "new_code");
        Assert.Equal(DataverseErrorCode.EntityKeyNameExists, Fault(() => CreateKey("account", "new_Key", "name")).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.EntityKeyWithSelectedAttributesExists, Fault(() => CreateKey("account", "new_Other", "new_code")).ErrorCode);
        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => CreateKey("account", "new_Third", "new_memo")).ErrorCode);
        Assert.Equal(DataverseErrorCode.QueryBuilderNoAttribute, Fault(() => CreateKey("account", "new_Fourth", "nothing")).ErrorCode);
    }

    private static OptionSetMetadata Options(params string[] labels) =>
        new(new OptionMetadataCollection([.. labels.Select(label => new OptionMetadata(new Label(label, English), null))]));

    private Guid Create(AttributeMetadata column, string table = "account", string? solution = null) =>
        ((CreateAttributeResponse)Admin.Execute(
            new CreateAttributeRequest { EntityName = table, Attribute = column, SolutionUniqueName = solution })).AttributeId;

    private Guid CreateKey(string table, string name, params string[] columns) => ((CreateEntityKeyResponse)Admin.Execute(
        new CreateEntityKeyRequest
        {
            EntityName = table,
            EntityKey = new EntityKeyMetadata { SchemaName = name, KeyAttributes = columns },
        })).EntityKeyId;

    private void Change(AttributeMetadata column) =>
        Admin.Execute(new UpdateAttributeRequest { EntityName = "lead", Attribute = column, MergeLabels = true });

    private void Delete(string column, string table = "account") =>
        Admin.Execute(new DeleteAttributeRequest { EntityLogicalName = table, LogicalName = column });

    private AttributeMetadata Column(string table, string column) => ((RetrieveAttributeResponse)Admin.Execute(
        new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column })).AttributeMetadata;
}

public sealed class ColumnCustomizationInMemory(InMemoryEnvironment environment)
    : ColumnCustomizationSpecification<InMemoryEnvironment>(environment);

public sealed class ColumnCustomizationOnFile(FileEnvironment environment) : ColumnCustomizationSpecification<FileEnvironment>(environment);

public sealed class ColumnCustomizationOverHttp(OverHttpEnvironment environment)
    : ColumnCustomizationSpecification<OverHttpEnvironment>(environment);
