using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// https://learn.microsoft.com/power-platform/alm/solution-api#export-or-package-a-solution and
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.exportsolutionrequest.
/// </summary>
[Capability("Solutions", "Export")]
[Trait(Category.Name, Category.Slow)]
public abstract class ExportSpecification<TEnvironment>(TEnvironment environment) : ExportingSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_customized_here_is_the_same_where_the_package_is_imported(bool managed)
    {
        Customize();
        using var other = OpenOther();

        ImportInto(other, Export(managed: managed));

        foreach (var table in new[] { "tst_visit", "tst_place" })
        {
            Assert.Equal(Definition(Admin, table), Definition(other.AdminService, table));
        }

        Assert.Equal(
            Definition(Admin, "lead").Where(line => line.StartsWith("tst_", StringComparison.Ordinal)),
            Definition(other.AdminService, "lead").Where(line => line.StartsWith("tst_", StringComparison.Ordinal)));
        var solution = other.AdminService.RetrieveMultiple(new QueryExpression("solution") { ColumnSet = new(true) }).Entities
            .Single(row => (string)row["uniquename"] == "TestSolution");
        Assert.Equal(("1.2.3.4", managed, "Test solution", "What it is for"),
            (solution["version"], solution["ismanaged"], solution["friendlyname"], solution["description"]));
    }

    [SkippableFact]
    public void Rows_are_written_where_the_package_is_imported()
    {
        Customize();
        using var other = OpenOther();
        ImportInto(other, Export(managed: true));
        var service = other.AdminService;

        var place = service.Create(Row("tst_place", ("tst_name", "Oslo")));
        var lead = service.Create(Row("lead", ("lastname", "x"), ("tst_stars", 3)));
        var visit = service.Create(Row("tst_visit", ("tst_title", "one"), ("tst_placeid", new EntityReference("tst_place", place)),
            ("tst_cost", new Money(2.5m)), ("tst_guests", 4), ("tst_grade", new OptionSetValue(727000001)), ("tst_leadid", new EntityReference("lead", lead))));

        Assert.Equal(DataverseErrorCode.DuplicateRecordEntityKey, Fault(() => service.Create(Row("tst_visit", ("tst_title", "one")))).ErrorCode);
        Assert.Equal("Good", service.Retrieve("tst_visit", visit, new(true)).FormattedValues["tst_grade"]);
        Assert.Equal(8, service.Retrieve("tst_visit", visit, new(true))["tst_twice"]);
        var rollup = (CalculateRollupFieldResponse)service.Execute(new CalculateRollupFieldRequest { Target = new EntityReference("tst_place", place), FieldName = "tst_allguests" });
        Assert.Equal(4, rollup.Entity["tst_allguests"]);
        service.Create(Row("connection", ("record1id", new EntityReference("tst_place", place)), ("record2id", new EntityReference("account", service.Create(Row("account", ("name", "Contoso")))))));
        service.Create(Row("annotation", ("subject", "note"), ("objectid", new EntityReference("tst_place", place))));
        Assert.NotEqual(0, Fault(() => service.Delete("tst_place", place)).ErrorCode);
    }

    [SkippableFact]
    public void Same_organization_gives_the_same_bytes()
    {
        Customize();

        Assert.Equal(Export(managed: true), Export(managed: true));
        Assert.Equal(Export(), Export());
    }

    [SkippableFact]
    public void Package_has_what_belongs_to_the_solution_alone()
    {
        Customize();
        Solution("Another", "oth");
        CreateTable("oth_Thing", "oth_Name", "Another");
        Column("tst_place", new StringAttributeMetadata { SchemaName = "tst_Extra", MaxLength = 10, RequiredLevel = new(AttributeRequiredLevel.None), DisplayName = Text("Extra") }, null);
        Column("lead", new StringAttributeMetadata { SchemaName = "tst_Loose", MaxLength = 10, RequiredLevel = new(AttributeRequiredLevel.None), DisplayName = Text("Loose") }, null);

        var entities = Part(Export(), "customizations.xml").Element("Entities")!.Elements("Entity").ToList();

        Assert.Equal(["Lead", "tst_Place", "tst_Visit"], entities.Select(entity => entity.Element("Name")!.Value).Order(StringComparer.OrdinalIgnoreCase));
        var columns = entities.SelectMany(entity => entity.Descendants("attribute")).Select(column => (string)column.Attribute("PhysicalName")!).ToList();
        Assert.DoesNotContain("tst_Loose", columns);
        Assert.DoesNotContain("Subject", columns);

        // A table that a solution has whole has what is added to it, whoever does.
        Assert.Contains("tst_Extra", columns);
    }

    [SkippableFact]
    public void Columns_that_a_managed_solution_added_stay_its_own()
    {
        Import(new SolutionZip { UniqueName = "Base", Managed = false }.Table("tst_A"));
        Import(new SolutionZip { UniqueName = "Addition", Managed = true }.Extension("tst_A", SolutionXml.Text("tst_Added")));

        var columns = Part(Export("Base"), "customizations.xml").Descendants("attribute").Select(column => (string)column.Attribute("PhysicalName")!).ToList();

        Assert.DoesNotContain("tst_Added", columns);
        Assert.Contains("tst_Name", columns);
    }

    [SkippableFact]
    public void What_other_solutions_bring_is_a_missing_dependency()
    {
        Import(new SolutionZip { UniqueName = "Base", Managed = true, Version = "3.0.0.0" }.Table("tst_A"));
        Import(new SolutionZip { UniqueName = "TestSolution" }
            .Table("tst_B", SolutionXml.Lookup("tst_AId"))
            .Relationship(SolutionXml.Relationship("tst_a_b", "tst_B", "tst_AId", "tst_A")));
        var package = Export();

        var missing = Part(package, "solution.xml").Descendants("MissingDependency").Select(item => item.Element("Required")!).ToList();

        Assert.Contains(missing, required => (string?)required.Attribute("schemaName") == "tst_a" && (string?)required.Attribute("solution") == "Base (3.0.0.0)");
        using var other = OpenOther();
        Assert.Equal(DataverseErrorCode.ImportMissingDependenciesError, Fault(() => ImportInto(other, package)).ErrorCode);
        ImportInto(other, new SolutionZip { UniqueName = "Base", Managed = true, Version = "3.0.0.0" }.Table("tst_A").Build());
        ImportInto(other, package);
    }

    [SkippableFact]
    public void Higher_version_of_what_was_exported_upgrades_it()
    {
        Import(new SolutionZip().Table("tst_A", SolutionXml.Text("tst_Extra")));
        using var other = OpenOther();
        ImportInto(other, Export(managed: true));
        Admin.Execute(new DeleteAttributeRequest { EntityLogicalName = "tst_a", LogicalName = "tst_extra" });
        Admin.Update(new Entity("solution", Single("solution", "uniquename", "TestSolution").Id) { ["version"] = "2.0.0.0" });

        other.AdminService.Execute(new StageAndUpgradeRequest { CustomizationFile = Export(managed: true) });

        Assert.NotEqual(0, Fault(() => other.AdminService.Create(Row("tst_a", ("tst_extra", "x")))).ErrorCode);
        other.AdminService.Create(Row("tst_a", ("tst_name", "x")));
    }

    // ExportManagedSolutionError, ExportMissingSolutionError:
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    [SkippableFact]
    public void Managed_solution_and_unknown_one_are_refused()
    {
        Import(Managed().Table("tst_A"));

        Assert.Equal(DataverseErrorCode.ExportManagedSolutionError, Fault(() => Export()).ErrorCode);
        var fault = Fault(() => Export("Nobody"));
        Assert.Equal(DataverseErrorCode.ExportMissingSolutionError, fault.ErrorCode);
        Assert.Contains("'Nobody'", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Default_solution_is_refused_by_name()
    {
        Customize();

        Assert.Contains("default solution", Fault(() => Export("Default")).Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("TargetVersion", "8.2.0.0")]
    [InlineData("ExportGeneralSettings", true)]
    [InlineData("ExportSales", true)]
    public void What_no_package_has_here_is_refused_by_name(string parameter, object value)
    {
        Customize();

        var fault = Fault(() => Admin.Execute(new ExportSolutionRequest { SolutionName = "TestSolution", [parameter] = value }));

        Assert.Contains(parameter, fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Target_version_of_the_platform_is_accepted()
    {
        Customize();

        var response = (ExportSolutionResponse)Admin.Execute(
            new ExportSolutionRequest { SolutionName = "TestSolution", TargetVersion = "9.2", ExportGeneralSettings = false });

        Assert.Equal(Export(), response.ExportSolutionFile);
    }

    [SkippableFact]
    public void Who_lacks_the_privilege_is_refused()
    {
        Customize();
        var user = Add("systemuser", ("firstname", "Maria"), ("lastname", "Reader"), ("domainname", "maria@example.com"));

        var fault = Fault(() => Organization.ServiceFor(user).Execute(new ExportSolutionRequest { SolutionName = "TestSolution" }));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvExportCustomization", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Formulas_lie_where_columns_name_them()
    {
        Customize();
        var package = Export();

        var column = Part(package, "customizations.xml").Descendants("attribute").Single(column => (string?)column.Attribute("PhysicalName") == "tst_Twice");
        Assert.Equal(("1", "/FormulaDefinitions/tst_Visit-tst_Twice.xaml"), (column.Element("SourceType")!.Value, column.Element("FormulaDefinitionFileName")!.Value));
        Assert.Equal(Twice, PartText(package, "FormulaDefinitions/tst_Visit-tst_Twice.xaml"));
    }

    [SkippableFact]
    public void Column_whose_formula_is_not_kept_is_refused_by_name()
    {
        var zip = new SolutionZip().Table("tst_A", SolutionXml.Column("tst_Power", "int", "<Format>none</Format><SourceType>3</SourceType>"));
        Organization.ImportSolution(new MemoryStream(zip.Build()), new ImportOptions { SkipUnsupported = true });

        var fault = Fault(() => Export());

        Assert.Equal(DataverseErrorCode.ExportSolutionError, fault.ErrorCode);
        Assert.Contains("column tst_a.tst_power", fault.Message, StringComparison.Ordinal);
    }

    private static readonly string Twice = FormulaXaml.Calculated(FormulaXaml.Branch("True", FormulaXaml.Set(
        "tst_visit", "tst_twice", "result", FormulaXaml.Read("tst_visit", "tst_guests", "one") + FormulaXaml.Compute("Add", "result", "one", "one")))).Trim();

    private void Customize()
    {
        Solution("TestSolution", "tst", "1.2.3.4");
        Admin.Execute(new CreateOptionSetRequest
        {
            SolutionUniqueName = "TestSolution",
            OptionSet = new OptionSetMetadata([new OptionMetadata(Text("Good"), 727000001) { Description = Text("As it should be") }, new OptionMetadata(Text("Bad"), 727000002)])
            {
                Name = "tst_grade",
                DisplayName = Text("Grade"),
                Description = Text("How it was"),
                IsGlobal = true,
                OptionSetType = OptionSetType.Picklist,
            },
        });
        CreateTable("tst_Place", "tst_Name", "TestSolution", hasNotes: true);
        CreateTable("tst_Visit", "tst_Title", "TestSolution");
        foreach (var column in Columns())
        {
            Column("tst_visit", column, "TestSolution");
        }

        Column("lead", new IntegerAttributeMetadata { SchemaName = "tst_Stars", MinValue = 0, MaxValue = 5, DisplayName = Text("Stars"), RequiredLevel = new(AttributeRequiredLevel.None) }, "TestSolution");
        Lookup("tst_place_visit", "tst_place", "tst_visit", "tst_PlaceId", CascadeType.Restrict);
        Lookup("tst_lead_visit", "lead", "tst_visit", "tst_LeadId", CascadeType.RemoveLink);
        Column("tst_visit", new IntegerAttributeMetadata { SchemaName = "tst_Twice", SourceType = 1, FormulaDefinition = Twice, DisplayName = Text("Twice"), RequiredLevel = new(AttributeRequiredLevel.None) }, "TestSolution");
        Column("tst_place", new IntegerAttributeMetadata { SchemaName = "tst_AllGuests", SourceType = 2, FormulaDefinition = FormulaXaml.Rollup("tst_place_visit", "tst_placeid", "tst_visit", "Sum", "tst_guests"), DisplayName = Text("All guests"), RequiredLevel = new(AttributeRequiredLevel.None) }, "TestSolution");
        Admin.Execute(new CreateManyToManyRequest
        {
            SolutionUniqueName = "TestSolution",
            IntersectEntitySchemaName = "tst_visit_lead",
            ManyToManyRelationship = new ManyToManyRelationshipMetadata { SchemaName = "tst_visit_lead", Entity1LogicalName = "tst_visit", Entity2LogicalName = "lead" },
        });
        Admin.Execute(new CreateEntityKeyRequest
        {
            SolutionUniqueName = "TestSolution",
            EntityName = "tst_visit",
            EntityKey = new EntityKeyMetadata { SchemaName = "tst_bytitle", KeyAttributes = ["tst_title"], DisplayName = Text("By title") },
        });
    }

    private static IEnumerable<AttributeMetadata> Columns()
    {
        var optional = new AttributeRequiredLevelManagedProperty(AttributeRequiredLevel.None);
        yield return new StringAttributeMetadata { SchemaName = "tst_Mail", MaxLength = 70, FormatName = StringFormatName.Email, DisplayName = new Label(Text("Mail").UserLocalizedLabel, [new LocalizedLabel("Почта", 1049)]), RequiredLevel = new(AttributeRequiredLevel.Recommended) };
        yield return new StringAttributeMetadata { SchemaName = "tst_Number", MaxLength = 50, AutoNumberFormat = "V-{SEQNUM:5}", DisplayName = Text("Number"), RequiredLevel = optional };
        yield return new MemoAttributeMetadata { SchemaName = "tst_Report", MaxLength = 3000, DisplayName = Text("Report"), Description = Text("What happened"), RequiredLevel = optional };
        yield return new IntegerAttributeMetadata { SchemaName = "tst_Guests", MinValue = 1, MaxValue = 90, DisplayName = Text("Guests"), RequiredLevel = new(AttributeRequiredLevel.ApplicationRequired) };
        yield return new DecimalAttributeMetadata { SchemaName = "tst_Rate", MinValue = -1.5m, MaxValue = 2.5m, Precision = 4, DisplayName = Text("Rate"), RequiredLevel = optional };
        yield return new DoubleAttributeMetadata { SchemaName = "tst_Way", MinValue = 0, MaxValue = 1000, Precision = 3, DisplayName = Text("Way"), RequiredLevel = optional };
        yield return new MoneyAttributeMetadata { SchemaName = "tst_Cost", MinValue = 0, MaxValue = 5000, Precision = 2, DisplayName = Text("Cost"), RequiredLevel = optional };
        yield return new BooleanAttributeMetadata { SchemaName = "tst_Done", DefaultValue = true, DisplayName = Text("Done"), RequiredLevel = optional, OptionSet = new BooleanOptionSetMetadata(new OptionMetadata(Text("Done"), 1), new OptionMetadata(Text("Open"), 0)) };
        yield return new DateTimeAttributeMetadata { SchemaName = "tst_Day", Format = DateTimeFormat.DateOnly, DateTimeBehavior = DateTimeBehavior.DateOnly, DisplayName = Text("Day"), RequiredLevel = optional };
        yield return new DateTimeAttributeMetadata { SchemaName = "tst_Start", Format = DateTimeFormat.DateAndTime, DateTimeBehavior = DateTimeBehavior.TimeZoneIndependent, DisplayName = Text("Start"), RequiredLevel = optional };
        yield return new PicklistAttributeMetadata { SchemaName = "tst_Kind", DefaultFormValue = 727000011, DisplayName = Text("Kind"), RequiredLevel = optional, OptionSet = new OptionSetMetadata([new OptionMetadata(Text("Own"), 727000010) { Color = "#00ff00" }, new OptionMetadata(Text("Other"), 727000011)]) { IsGlobal = false, OptionSetType = OptionSetType.Picklist } };
        yield return new PicklistAttributeMetadata { SchemaName = "tst_Grade", DisplayName = Text("Grade"), RequiredLevel = optional, OptionSet = new OptionSetMetadata { IsGlobal = true, Name = "tst_grade" } };
        yield return new MultiSelectPicklistAttributeMetadata { SchemaName = "tst_Topics", DisplayName = Text("Topics"), RequiredLevel = optional, OptionSet = new OptionSetMetadata([new OptionMetadata(Text("Price"), 727000020), new OptionMetadata(Text("Quality"), 727000021)]) { IsGlobal = false, OptionSetType = OptionSetType.Picklist } };
        yield return new FileAttributeMetadata { SchemaName = "tst_Contract", MaxSizeInKB = 2048, DisplayName = Text("Contract"), RequiredLevel = optional };
    }

    private void Solution(string name, string prefix, string version = "1.0.0.0") => Add(
        "solution",
        ("uniquename", name),
        ("friendlyname", "Test solution"),
        ("description", "What it is for"),
        ("version", version),
        ("publisherid", new EntityReference("publisher", Add(
            "publisher",
            ("uniquename", prefix + "publisher"),
            ("friendlyname", "Test publisher"),
            ("customizationprefix", prefix),
            ("customizationoptionvalueprefix", 72700)))));

    private void CreateTable(string schemaName, string primaryName, string solution, bool hasNotes = false) => Admin.Execute(new CreateEntityRequest
    {
        SolutionUniqueName = solution,
        HasNotes = hasNotes,
        Entity = new EntityMetadata
        {
            SchemaName = schemaName,
            DisplayName = Text(schemaName),
            DisplayCollectionName = Text(schemaName + "s"),
            Description = Text("A table"),
            OwnershipType = OwnershipTypes.UserOwned,
            ChangeTrackingEnabled = hasNotes,
            IsConnectionsEnabled = new BooleanManagedProperty(hasNotes),
        },
        PrimaryAttribute = new StringAttributeMetadata { SchemaName = primaryName, MaxLength = 200, DisplayName = Text("Name"), RequiredLevel = new(AttributeRequiredLevel.None) },
    });

    private void Column(string table, AttributeMetadata column, string? solution) =>
        Admin.Execute(new CreateAttributeRequest { EntityName = table, Attribute = column, SolutionUniqueName = solution });

    private void Lookup(string name, string referenced, string referencing, string column, CascadeType delete) => Admin.Execute(new CreateOneToManyRequest
    {
        SolutionUniqueName = "TestSolution",
        Lookup = new LookupAttributeMetadata { SchemaName = column, DisplayName = Text(column), RequiredLevel = new(AttributeRequiredLevel.None) },
        OneToManyRelationship = new OneToManyRelationshipMetadata
        {
            SchemaName = name,
            ReferencedEntity = referenced,
            ReferencingEntity = referencing,
            CascadeConfiguration = new CascadeConfiguration
            {
                Assign = CascadeType.NoCascade,
                Delete = delete,
                Merge = CascadeType.NoCascade,
                Reparent = CascadeType.NoCascade,
                Share = CascadeType.NoCascade,
                Unshare = CascadeType.NoCascade,
            },
        },
    });
}

public sealed class ExportInMemory(InMemoryEnvironment environment) : ExportSpecification<InMemoryEnvironment>(environment);

public sealed class ExportOnFile(FileEnvironment environment) : ExportSpecification<FileEnvironment>(environment);

public sealed class ExportLive(LiveEnvironment environment) : ExportSpecification<LiveEnvironment>(environment);

public sealed class ExportOverHttp(OverHttpEnvironment environment) : ExportSpecification<OverHttpEnvironment>(environment);
