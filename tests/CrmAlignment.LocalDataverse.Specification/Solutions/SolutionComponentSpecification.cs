using System;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// https://learn.microsoft.com/power-platform/alm/create-solutions-support-customizations,
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addsolutioncomponentrequest and
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removesolutioncomponentrequest.
/// </summary>
[Capability("Solutions", "AddSolutionComponent, RemoveSolutionComponent")]
[Trait(Category.Name, Category.Slow)]
public abstract class SolutionComponentSpecification<TEnvironment>(TEnvironment environment) : ExportingSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Table = 1;
    private const int Column = 2;
    private const int WebResource = 61;
    private const int Step = 92;

    [SkippableFact]
    public void Row_that_is_created_for_a_solution_is_exported_with_it()
    {
        Solution();
        var created = Admin.Execute(new CreateRequest { Target = Script(), ["SolutionUniqueName"] = "Code" });
        using var other = OpenOther();

        ImportInto(other, Export("Code"));

        Assert.Equal("tst_/code.js", other.AdminService.Retrieve("webresource", ((CreateResponse)created).id, new(true))["name"]);
    }

    [SkippableFact]
    public void Added_component_is_exported_until_it_is_removed()
    {
        Solution();
        var script = Admin.Create(Script());
        Assert.Empty(Part(Export("Code"), "customizations.xml").Descendants("WebResource"));

        var added = Add(script, WebResource).id;
        Assert.Equal(script, Admin.Retrieve("solutioncomponent", added, new(true))["objectid"]);
        Assert.Equal(added, Add(script, WebResource).id);
        Assert.Single(Part(Export("Code"), "customizations.xml").Descendants("WebResource"));

        Assert.Equal(added, Remove(script, WebResource).id);
        Assert.Empty(Part(Export("Code"), "customizations.xml").Descendants("WebResource"));
        Assert.Equal("tst_/code.js", Single("webresource", "webresourceid", script)["name"]);
        Assert.Contains("tst_/code.js", Fault(() => Remove(script, WebResource)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Table_is_added_whole_or_without_what_belongs_to_it_and_removed_with_it()
    {
        Import(new SolutionZip().Table("tst_A", SolutionXml.Text("tst_Extra")));
        Solution();
        var metadata = ((RetrieveEntityResponse)Admin.Execute(new RetrieveEntityRequest { LogicalName = "tst_a", EntityFilters = EntityFilters.Attributes })).EntityMetadata;
        var table = metadata.MetadataId!.Value;
        var column = metadata.Attributes.Single(known => known.LogicalName == "tst_extra").MetadataId!.Value;

        Add(column, Column);
        Assert.Equal(["tst_Extra"], Columns());
        Admin.Execute(new AddSolutionComponentRequest { ComponentId = table, ComponentType = Table, SolutionUniqueName = "Code", DoNotIncludeSubcomponents = true });
        Assert.Equal(["tst_Extra"], Columns());
        Add(table, Table);
        Assert.Contains("tst_Name", Columns());

        Remove(table, Table);
        Assert.Empty(Columns());

        string[] Columns() => [.. Part(Export("Code"), "customizations.xml").Descendants("attribute").Select(known => (string)known.Attribute("PhysicalName")!)];
    }

    [SkippableFact]
    public void What_a_component_needs_is_added_with_it_where_that_is_asked_for()
    {
        Import(new SolutionZip().Table("tst_A").Plugins([(TypeId, "Tiny.Plugin")], SolutionXml.Step(StepId, TypeId, "Tiny.Plugin", Update, "tst_a", 20, "")));
        Solution();
        var step = Rows("sdkmessageprocessingstep").Single().Id;

        Add(step, Step);
        Assert.Empty(Part(Export("Code"), "customizations.xml").Descendants("PluginAssembly"));

        Admin.Execute(new AddSolutionComponentRequest { ComponentId = step, ComponentType = Step, SolutionUniqueName = "Code", AddRequiredComponents = true });
        Assert.Single(Part(Export("Code"), "customizations.xml").Descendants("PluginAssembly"));
    }

    [SkippableFact]
    public void What_cannot_be_part_of_a_solution_is_refused()
    {
        Solution();
        Import(new SolutionZip { UniqueName = "Bought", Managed = true }.Table("tst_B"));
        var script = Admin.Create(Script());

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Add(Guid.NewGuid(), WebResource)).ErrorCode);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Add(Guid.NewGuid(), Table)).ErrorCode);
        Assert.Equal(DataverseErrorCode.NotSupported, Fault(() => Add(script, 31)).ErrorCode);
        Assert.Contains("'Bought' is managed", Fault(() => Add(script, WebResource, "Bought")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "SolutionUniqueName",
            Fault(() => Admin.Execute(new CreateRequest { Target = Row("account", ("name", "x")), ["SolutionUniqueName"] = "Code" })).Message,
            StringComparison.Ordinal);
        Assert.Empty(Rows("account"));
    }

    private AddSolutionComponentResponse Add(Guid component, int type, string solution = "Code") => (AddSolutionComponentResponse)Admin.Execute(
        new AddSolutionComponentRequest { ComponentId = component, ComponentType = type, SolutionUniqueName = solution });

    private RemoveSolutionComponentResponse Remove(Guid component, int type) => (RemoveSolutionComponentResponse)Admin.Execute(
        new RemoveSolutionComponentRequest { ComponentId = component, ComponentType = type, SolutionUniqueName = "Code" });

    private static Entity Script() => Row(
        "webresource", ("name", "tst_/code.js"), ("displayname", "Code"), ("webresourcetype", new OptionSetValue(3)),
        ("content", Convert.ToBase64String(Encoding.UTF8.GetBytes("alert(1);"))));

    private void Solution() => Add(
        "solution",
        ("uniquename", "Code"),
        ("friendlyname", "Made by code"),
        ("version", "1.0.0.0"),
        ("publisherid", new EntityReference("publisher", Add("publisher", ("uniquename", "codepublisher"), ("friendlyname", "Code"), ("customizationprefix", "tst"), ("customizationoptionvalueprefix", 72700)))));
}

public sealed class SolutionComponentInMemory(InMemoryEnvironment environment) : SolutionComponentSpecification<InMemoryEnvironment>(environment);

public sealed class SolutionComponentOnFile(FileEnvironment environment) : SolutionComponentSpecification<FileEnvironment>(environment);

public sealed class SolutionComponentLive(LiveEnvironment environment) : SolutionComponentSpecification<LiveEnvironment>(environment);

public sealed class SolutionComponentOverHttp(OverHttpEnvironment environment)
    : SolutionComponentSpecification<OverHttpEnvironment>(environment);
