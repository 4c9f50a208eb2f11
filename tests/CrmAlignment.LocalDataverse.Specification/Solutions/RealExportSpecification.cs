using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// A solution as the platform exported it: the sample of
/// https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security
/// (Microsoft PowerApps-Samples, MIT). It is not part of this repository, so the tests are skipped where it is not at hand, and no
/// row of the capability table depends on them.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public abstract class RealExportSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Name = "ColumnLevelSecuritySampleSolution";

    [SkippableTheory]
    [InlineData(Name + ".zip")]
    [InlineData(Name + "_managed.zip")]
    public void All_that_is_not_supported_is_named(string file)
    {
        var fault = Fault(() => Send(Sample(file)));

        foreach (var named in new[] { "masking rule 'Email_HideName'", "column security profile", "column sample_example.sample_email" })
        {
            Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        }

        Assert.Null(Organization.Catalog.FindTable("sample_example"));
    }

    [SkippableTheory]
    [InlineData(Name + ".zip", false)]
    [InlineData(Name + "_managed.zip", true)]
    public void All_the_rest_of_it_is_imported(string file, bool isManaged)
    {
        Send(WithoutColumnSecurity(Sample(file)));

        var id = Add("sample_example", ("sample_name", "one"), ("sample_email", "somebody@example.org"));
        Assert.Equal("somebody@example.org", Admin.Retrieve("sample_example", id, new ColumnSet("sample_email"))["sample_email"]);
        Assert.Equal(7, Rows("savedquery", "returnedtypecode", "sample_example").Count);
        Assert.Equal(3, Rows("systemform", "objecttypecode", "sample_example").Count);
        Assert.All(
            Rows("savedquery", "returnedtypecode", "sample_example").Where(view => (int)view["querytype"] == 0),
            view => Admin.RetrieveMultiple(new FetchExpression((string)view["fetchxml"])));
        Assert.NotEmpty(Rows("role", "name", "Column-level security sample role"));
        Uninstall(Name);
        Assert.Equal(isManaged, Organization.Catalog.FindTable("sample_example") is null);
    }

    private void Send(byte[] package) => Admin.Execute(new ImportSolutionRequest { CustomizationFile = package });

    private static byte[] Sample(string file)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "samples", file);
        Skip.IfNot(File.Exists(path), $"The exported solution {file} is not at hand.");
        return File.ReadAllBytes(path);
    }

    /// <summary>The package without its masking rules, its column security profile and what refers to them.</summary>
    private static byte[] WithoutColumnSecurity(byte[] package)
    {
        using var from = new ZipArchive(new MemoryStream(package));
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.Where(part => !part.FullName.StartsWith("maskingrules/", StringComparison.Ordinal)))
            {
                using var source = part.Open();
                using var target = to.CreateEntry(part.FullName).Open();
                if (part.FullName is "solution.xml" or "customizations.xml")
                {
                    var xml = XDocument.Load(source);
                    Reduce(xml);
                    xml.Save(target);
                }
                else
                {
                    source.CopyTo(target);
                }
            }
        }

        return stream.ToArray();
    }

    private static void Reduce(XDocument xml)
    {
        List<XElement> removed =
        [
            .. xml.Descendants("MissingDependency"),
            .. xml.Descendants("FieldSecurityProfile"),
            .. xml.Descendants("RootComponent").Where(root => (string?)root.Attribute("type") == "70"),
        ];
        removed.ForEach(element => element.Remove());
        foreach (var secured in xml.Descendants("IsSecured"))
        {
            secured.Value = "0";
        }
    }
}

public sealed class RealExportInMemory(InMemoryEnvironment environment) : RealExportSpecification<InMemoryEnvironment>(environment);

public sealed class RealExportOnFile(FileEnvironment environment) : RealExportSpecification<FileEnvironment>(environment);

public sealed class RealExportLive(LiveEnvironment environment) : RealExportSpecification<LiveEnvironment>(environment);
