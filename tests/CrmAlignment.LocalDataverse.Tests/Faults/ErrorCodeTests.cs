using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.LocalDataverse.Faults;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Faults;

/// <summary>DataverseErrorCode is the one table of codes, and its values are Microsoft's.</summary>
public sealed partial class ErrorCodeTests
{
    /// <summary>Codes of pages other than Microsoft's list; the comment of each names the page, or says that there is none.</summary>
    private static readonly HashSet<string> FromOtherPages =
    [
        nameof(DataverseErrorCode.AggregateQueryRecordLimitExceeded),
        nameof(DataverseErrorCode.AttachmentInvalidFileSize),
        nameof(DataverseErrorCode.CannotUploadNonPrimaryImageAttributeOnCreate),
        nameof(DataverseErrorCode.DuplicateRecord),
        nameof(DataverseErrorCode.DuplicateRecordsFound),
        nameof(DataverseErrorCode.ExpiredVersionStamp),
        nameof(DataverseErrorCode.MaximumDepthExceeded),
        nameof(DataverseErrorCode.MessageNotOfTable),
        nameof(DataverseErrorCode.ProcessImageFailure),
        nameof(DataverseErrorCode.TooManyLinkEntitiesInQuery),
    ];

    /// <summary>Codes whose lines were not at hand when the list was copied.</summary>
    private static readonly HashSet<string> NotCopied =
    [
        nameof(DataverseErrorCode.CannotDeleteDueToAssociation),
        nameof(DataverseErrorCode.DuplicateRecordEntityKey),
        nameof(DataverseErrorCode.InvalidEntityKey),
        nameof(DataverseErrorCode.InvalidStateCodeStatusCode),
        nameof(DataverseErrorCode.OptimisticConcurrencyNotEnabled),
        nameof(DataverseErrorCode.ValueOutOfRange),
    ];

    private static readonly string Project = Repository.File("sdk", "CrmAlignment.LocalDataverse");

    private static readonly string Table = Path.Combine(Project, "Faults", "DataverseErrorCode.cs");

    [Fact]
    public void Every_code_has_its_hexadecimal_form_in_its_comment()
    {
        var offenders = Constants().Where(code => unchecked((int)code.Hexadecimal) != code.Number).Select(code => code.Name);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_code_is_one_of_Microsofts_list_or_of_another_page()
    {
        var listed = Listed();
        var offenders = Constants()
            .Where(code => !FromOtherPages.Contains(code.Name) && !NotCopied.Contains(code.Name))
            .Where(code => !listed.TryGetValue(code.ListedName, out var number) || number != code.Number)
            .Select(code => $"{code.Name} = {code.Number}: add its line to web-service-error-codes.txt, or its page to the comment");

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_line_of_the_copy_is_used()
    {
        var used = Constants().Select(code => code.ListedName).ToHashSet();

        Assert.Equal([], Listed().Keys.Except(used));
    }

    [Fact]
    public void No_two_codes_are_the_same() => Assert.Equal(Constants().Count, Constants().Select(code => code.Number).Distinct().Count());

    [Fact]
    public void No_code_is_written_anywhere_else()
    {
        var offenders =
            from path in Directory.EnumerateFiles(Project, "*.cs", SearchOption.AllDirectories)
            where path != Table && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from line in File.ReadLines(path)
            where Literal().IsMatch(line) && !line.TrimStart().StartsWith("///", StringComparison.Ordinal)
            select $"{Path.GetFileName(path)}: {line.Trim()}";

        Assert.Empty(offenders);
    }

    private static List<(string Name, string ListedName, uint Hexadecimal, int Number)> Constants()
    {
        var constants = Constant().Matches(File.ReadAllText(Table)).Select(match => (
            match.Groups["name"].Value,
            match.Groups["listed"] is { Success: true } listed ? listed.Value : match.Groups["name"].Value,
            uint.Parse(match.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(typeof(DataverseErrorCode).GetFields().Select(field => field.Name).Order(), constants.Select(code => code.Item1).Order());
        return constants;
    }

    private static Dictionary<string, int> Listed() => File
        .ReadLines(Repository.File("tests", "CrmAlignment.LocalDataverse.Tests", "Faults", "web-service-error-codes.txt"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(' '))
        .ToDictionary(line => line[0], line => int.Parse(line[2], CultureInfo.InvariantCulture));

    [GeneratedRegex(@"/// (<summary>)?0x(?<hex>[0-9A-F]{8})( \(""(?<listed>\w+)""\))?:[^{}]*?public const int (?<name>\w+) = (?<number>-\d+);")]
    private static partial Regex Constant();

    [GeneratedRegex(@"-21\d{8}\b|\b0x80[0-9A-Fa-f]{6}\b")]
    private static partial Regex Literal();
}
