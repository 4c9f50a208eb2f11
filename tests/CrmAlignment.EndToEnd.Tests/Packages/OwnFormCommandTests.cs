using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Xml.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Solution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>crma form on the export of an organization that keeps its own form: what comes out is imported beside the product.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class OwnFormCommandTests : IDisposable
{
    private static readonly Lazy<byte[]> Package = new(() => SolutionPackager.Pack(new PackOptions()).Content);

    private readonly TemporaryFolder _folder = new();
    private readonly LocalOrganization _organization = LocalOrganization.Open(new LocalDataverseOptions());
    private readonly OwnLeadForm _form;
    private readonly string _export;

    public OwnFormCommandTests()
    {
        _organization.ImportSolution(new MemoryStream(Package.Value));
        _form = new OwnLeadForm(_organization.AdminService);
        _export = Path.Combine(_folder.Path, "export.zip");
        File.WriteAllBytes(_export, _form.Export());
    }

    private string Result => Path.Combine(_folder.Path, "new.zip");

    public void Dispose()
    {
        _organization.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Form_has_the_tab_after_the_import_and_is_as_before_after_the_way_back()
    {
        var given = File.ReadAllBytes(_export);
        var added = CommandRun.Of("form", "add", _export, "--out", Result);
        Assert.Equal((ExitCode.Done, ""), (added.Code, added.Errors));
        Assert.StartsWith($"Form \"Contoso lead\" of lead ({_form.Id}) in ContosoForms 1.0.0.3\n  Tab \"Alignment\": added as the last one (", added.Output, StringComparison.Ordinal);
        Assert.EndsWith($"Written: {Result}. Import it as it is, and publish all customizations.\n", added.Output, StringComparison.Ordinal);
        Assert.Equal(given, File.ReadAllBytes(_export));
        Assert.Contains(" rules, 0 error(s), ", CommandRun.Of("check", Result).Output, StringComparison.Ordinal);

        _form.Import(File.ReadAllBytes(Result));
        var form = XElement.Parse(_form.FormXml);
        Assert.Equal(["summary", "tab_crma_alignment"], form.Descendants("tab").Select(tab => (string?)tab.Attribute("name")));
        Assert.Equal("CrmAlignment.LeadForm.onLoad", (string?)Assert.Single(form.Descendants("Handler")).Attribute("functionName"));

        File.WriteAllBytes(_export, _form.Export());
        var again = CommandRun.Of("form", "add", _export, "--out", Result, "--force");
        Assert.Equal(ExitCode.Done, again.Code);
        Assert.Contains("Tab \"Alignment\": there already, as this version has it (", again.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do: the zip is the one that was given.", again.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(_export), File.ReadAllBytes(Result));

        var removed = CommandRun.Of("form", "remove", _export, "--out", Result, "--force");
        Assert.Equal(ExitCode.Done, removed.Code);
        Assert.Contains("  Tab \"Alignment\": taken out.\n  Script and its call: taken out.\n", removed.Output, StringComparison.Ordinal);
        _form.Import(File.ReadAllBytes(Result));
        Assert.Equal(XElement.Parse(OwnLeadForm.Xml), XElement.Parse(_form.FormXml), XNode.EqualityComparer);
    }

    [Fact]
    public void Product_can_be_uninstalled_once_the_tab_is_out_again()
    {
        CommandRun.Of("form", "add", _export, "--out", Result);
        _form.Import(File.ReadAllBytes(Result));
        Assert.Throws<FaultException<OrganizationServiceFault>>(Uninstall);

        File.WriteAllBytes(_export, _form.Export());
        CommandRun.Of("form", "remove", _export, "--out", Result, "--force");
        _form.Import(File.ReadAllBytes(Result));
        Uninstall();

        Assert.Equal(XElement.Parse(OwnLeadForm.Xml), XElement.Parse(_form.FormXml), XNode.EqualityComparer);
    }

    [Fact]
    public void Environment_without_the_product_refuses_the_import_and_names_the_product()
    {
        CommandRun.Of("form", "add", _export, "--out", Result);
        using var without = LocalOrganization.Open(new LocalDataverseOptions());

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => without.ImportSolution(new MemoryStream(File.ReadAllBytes(Result))));

        Assert.Contains("Import the solution CrmAlignment (1.0.0.0) first.", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_if_writes_nothing()
    {
        var run = CommandRun.Of("form", "add", _export, "--what-if");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("Tab \"Alignment\": added as the last one (", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Written", run.Output, StringComparison.Ordinal);
        Assert.Equal(["export.zip"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Places_where_nothing_can_be_written_are_refused_before_anything_is_read()
    {
        var missing = Path.Combine(_folder.Path, "missing.zip");
        Assert.Equal((ExitCode.WrongUsage, "--out: Nothing says where the new zip goes. Name a file, or look only with --what-if."), Refused("form", "add", _export));
        Assert.Equal((ExitCode.WrongUsage, $"--out: \"{_export}\" is the export itself, which stays as it is. Name another file."), Refused("form", "add", _export, "--out", _export, "--force"));
        Assert.Equal((ExitCode.WrongUsage, $"--out: \"{_folder.Path}\" is a folder. Name a file in it."), Refused("form", "remove", missing, "--out", _folder.Path));
        Assert.Equal((ExitCode.WrongUsage, $"{missing}: There is no such file. Check the path."), Refused("form", "add", missing, "--out", Result));
        File.WriteAllText(Result, "kept");
        Assert.Equal((ExitCode.WrongUsage, $"--out: \"{Result}\" exists. Name another file, or replace it with --force."), Refused("form", "add", _export, "--out", Result));
        Assert.Equal("kept", File.ReadAllText(Result));
    }

    [Fact]
    public void What_does_not_fit_is_refused_by_the_name_of_the_zip_and_writes_nothing()
    {
        Assert.Equal(
            (ExitCode.WrongUsage, $"export.zip: No main form of lead is called \"Other\". There are \"Contoso lead\" ({_form.Id}). Name one of them, or its id."),
            Refused("form", "add", _export, "--form", "Other", "--out", Result));
        Assert.Equal(
            (ExitCode.WrongUsage, "export.zip: The product has nothing to show on forms of \"contact\". Tables: lead, opportunity."),
            Refused("form", "remove", _export, "--table", "contact", "--out", Result));
        Assert.Equal(["export.zip"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    private void Uninstall() => _organization.AdminService.Delete(
        "solution", _organization.AdminService.RetrieveMultiple(new QueryByAttribute("solution") { Attributes = { "uniquename" }, Values = { "CrmAlignment" } }).Entities.Single().Id);

    private static (int Code, string Errors) Refused(params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal("", run.Output);
        return (run.Code, run.Errors);
    }
}
