using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Solution.Forms;
using CrmAlignment.Solution.Tests.Support;
using CrmAlignment.SolutionFormat;
using Xunit;

namespace CrmAlignment.Solution.Tests.Forms;

/// <summary>A part that is read and written is the same text.</summary>
public class PartTextTests
{
    [Theory]
    [InlineData("<a>\r\n  <b c=\"&quot;&#xA;&lt;\" />\r\n  <d></d>&#xD;\r\n</a>")]
    [InlineData("<a>\n  <!-- kept --><b><![CDATA[x\n<]]></b>\n</a>\n")]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<a x=\"Ім’я\">阶段</a>")]
    [InlineData("<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><b xsi:nil=\"true\"></b></a>")]
    public void Text_is_written_as_it_was_read(string text) => Assert.Equal(text, Again(Encoding.UTF8.GetBytes(text)));

    [SkippableFact]
    public void Real_exports_are_written_as_they_were_read()
    {
        var folder = SharedFolder.Find("samples");
        Skip.If(folder is null, "The folder 'shared/samples' is not beside the repository.");

        foreach (var zip in Directory.GetFiles(folder!, "*.zip").Select(File.ReadAllBytes))
        {
            var archive = SolutionArchive.Read(zip);
            Assert.All(
                new[] { PartName.Manifest, PartName.Customizations }, part => Assert.Equal(Encoding.UTF8.GetString(archive.Parts[part]), Encoding.UTF8.GetString(PartText.Read(archive, part).ToBytes())));
        }
    }

    private static string Again(byte[] content)
    {
        var zip = new PackageMutation(new OwnFormZip().Build()).Set("solution.xml", content).ToZip();
        return Encoding.UTF8.GetString(PartText.Read(SolutionArchive.Read(zip), PartName.Manifest).ToBytes());
    }
}
