using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Input.Formats;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>Cyrillic text with few letters is known by its words, and nothing else is taken for it.</summary>
public sealed class CyrillicEncodingTests
{
    static CyrillicEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1251", "ООО Ромашка|ЗАО Заря|ИП Ким", "windows-1251")]
    [InlineData("windows-1251", "Київ|Львів|Одеса|Їжак", "windows-1251")]
    [InlineData("koi8-r", "ООО Ромашка|ЗАО Заря|ИП Ким", "koi8-u")]
    [InlineData("cp866", "Киев|Львов|Одесса|Харьков", "cp866")]
    [InlineData("x-mac-cyrillic", "Киев|Львов|Одесса|Харьков", "x-mac-cyrillic")]
    [InlineData("windows-1251", "Ким|Ян", null)]
    [InlineData("windows-1252", "Müller|Größe|Äpfel|Öl", null)]
    [InlineData("windows-1250", "Łódź|Kraków|Gdańsk", null)]
    [InlineData("windows-1253", "ΑΘΗΝΑ|ΣΠΑΡΤΗ|ΚΡΗΤΗ", null)]
    [InlineData("windows-1255", "שלום|ירושלים|חיפה", null)]
    [InlineData("gb18030", "甲公司|乙公司|丙公司", null)]
    [InlineData("shift_jis", "日本電気|富士通|東芝", null)]
    public void Find_knows_an_encoding_by_whole_words(string encoding, string words, string? expected) =>
        Assert.Equal(expected, CyrillicEncoding.Find(Encoding.GetEncoding(encoding).GetBytes("ID;Company\r\n" + words.Replace('|', '\n')))?.WebName);

    [Fact]
    public void Read_takes_the_encoding_that_few_words_show()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "leads.csv");
        File.WriteAllText(path, "ID;Company\r\n1;ООО Ромашка\r\n2;ЗАО Заря\r\n3;ИП Ким\r\n", Encoding.GetEncoding("windows-1251"));
        using var table = InputTable.Read(path, new LeadMap());
        Assert.Equal(("windows-1251", "ООО Ромашка|ЗАО Заря|ИП Ким"), (table.Encoding, string.Join('|', table.Rows.Select(row => row["Company"]))));
    }
}
