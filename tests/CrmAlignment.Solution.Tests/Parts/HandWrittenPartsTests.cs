using System;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Parts;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Parts;

public sealed class HandWrittenPartsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parts").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_knows_table_and_kind_when_the_path_names_them()
    {
        var forms = HandWrittenParts.Read(TestPackage.PartsFolder).Forms;

        Assert.Equal([("crma_handover", "main"), ("lead", "main")], forms.Select(form => (form.Table, form.Kind)));
    }

    [Fact]
    public void Read_takes_dashboards_and_refuses_forms_among_them()
    {
        Assert.Equal(["dashboards/handovers.xml"], HandWrittenParts.Read(TestPackage.PartsFolder).Dashboards.Select(dashboard => dashboard.Path));

        Write("dashboards/a.xml", "<systemform/>");

        Assert.Equal(
            ["dashboards/a.xml: the root element is 'systemform': write Dashboard, one element a file."],
            Assert.Throws<SolutionBuildException>(() => HandWrittenParts.Read(_folder)).Problems);
    }

    [Fact]
    public void Read_gives_web_resources_prefixed_names_when_their_path_has_none()
    {
        Write("webresources/icons/a.svg", "<svg/>\r\n");

        var resource = Assert.Single(HandWrittenParts.Read(_folder).WebResources);

        Assert.Equal(("crma_/icons/a.svg", 11, "<svg/>\n"), (resource.Name, resource.Type, Encoding.UTF8.GetString(resource.Content)));
    }

    [Fact]
    public void Read_lists_every_bad_file_when_several_are_bad()
    {
        Write("forms/lead.main.xml", "<systemform>\n<form>");
        Write("forms/general.xml", "<systemform/>");
        Write("views/a.xml", "<savedquery/>");
        Write("roles/a.xml", "<role/>");
        Write("webresources/a.exe", "");

        var problems = Assert.Throws<SolutionBuildException>(() => HandWrittenParts.Read(_folder)).Problems;

        Assert.Equal(5, problems.Count);
        Assert.Contains(problems, problem => problem.StartsWith("forms/lead.main.xml(2,", StringComparison.Ordinal));
        Assert.Contains("forms/general.xml: the path names no table: call it forms/<table>/<kind>.xml with the table's logical name.", problems);
        Assert.Contains("roles/a.xml: the root element is 'role': write Role, one element a file.", problems);
    }

    [Fact]
    public void Read_refuses_a_folder_when_it_does_not_exist() =>
        Assert.Throws<SolutionBuildException>(() => HandWrittenParts.Read(Path.Combine(_folder, "nowhere")));

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
