using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmAlignment.MessageGenerator.Data;

/// <summary>What elements of the data file must keep among each other, and how names and types are written.</summary>
internal static class MessageRules
{
    /// <summary>Names come in ordinal order, each once: there is one place for a message, and nobody adds it a second time.</summary>
    public static void CheckSortedNames(IReadOnlyList<DataElement> elements)
    {
        CheckUniqueNames(elements);
        CheckOrder(elements);
    }

    /// <summary>Required parameters come first, in the order in which a new request holds them; the others are sorted.</summary>
    public static void CheckParameters(IReadOnlyList<DataElement> elements)
    {
        var required = elements.TakeWhile(element => element.Flag("Required")).ToList();
        var others = elements.Skip(required.Count).ToList();
        foreach (var element in others.Where(element => element.Flag("Required")))
        {
            element.Report($"'{element.Name}' is required and comes after one that is not: required parameters come first.");
        }

        CheckUniqueNames(elements);
        CheckOrder(others);
    }

    /// <summary>The name is one that C# takes.</summary>
    public static void CheckName(DataElement element)
    {
        if (element.Required("Name") is { Length: > 0 } name && !SyntaxFacts.IsValidIdentifier(name))
        {
            element.Report($"'{name}' cannot be a name in C#.");
        }
    }

    /// <summary>The type is written as C# writes types. Whether it exists, the compiler says.</summary>
    public static void CheckType(DataElement element)
    {
        if (element.Required("Type") is { Length: > 0 } type && SyntaxFactory.ParseTypeName(type).ContainsDiagnostics)
        {
            element.Report($"'{type}', the type of '{element.Name}', is no type of C#.");
        }
    }

    private static void CheckUniqueNames(IReadOnlyList<DataElement> elements)
    {
        foreach (var element in elements.GroupBy(element => element.Name).SelectMany(group => group.Skip(1)))
        {
            element.Report($"'{element.Name}' is there twice: remove one.");
        }
    }

    private static void CheckOrder(IReadOnlyList<DataElement> elements)
    {
        foreach (var (last, element) in elements.Zip(elements.Skip(1), (last, element) => (last, element)))
        {
            if (string.CompareOrdinal(last.Name, element.Name) > 0)
            {
                element.Report($"'{element.Name}' comes after '{last.Name}': sort by name.");
            }
        }
    }
}
