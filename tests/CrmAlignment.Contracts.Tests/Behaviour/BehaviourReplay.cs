using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Contracts.Tests.Behaviour;

/// <summary>Asks the contracts what a fact was asked.</summary>
internal static class BehaviourReplay
{
    private static readonly Assembly[] Assemblies = [typeof(Entity).Assembly, typeof(WhoAmIRequest).Assembly];

    /// <summary>The answer of the contracts; null when they do not have what the fact is about.</summary>
    public static string? Answer(BehaviourFact fact) => Ask(fact) is { } answer ? AnswerText.Cut(answer) : null;

    private static string? Ask(BehaviourFact fact)
    {
        try
        {
            return fact.Kind switch
            {
                "CTOR" => AfterConstruction(fact.Subject),
                "SET" => AfterSetting(fact.Subject),
                "CALL" => OfCall(fact.Subject),
                "RESP" => OfResult(fact.Subject),
                "TOSTR" => OfText(fact.Subject),
                "EQ" => OfEquality(fact.Subject),
                _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, "No kind of fact."),
            };
        }
        catch (TargetInvocationException error)
        {
            return AnswerText.Of(error.InnerException!);
        }
    }

    // Class Void .ctor(Types) sample|null .Property
    private static string? AfterConstruction(string subject)
    {
        var parts = Match(subject, @"^(\S+) (Void \.ctor\(.*\)) (sample|null) \.(\w*)$");
        return Constructor(parts[0], parts[1]) is { } constructor
            ? AnswerText.Of(Property(Make(constructor, parts[2] == "sample"), parts[3]))
            : null;
    }

    // Class.Property INDEX: of a request, the parameters follow.
    private static string? AfterSetting(string subject)
    {
        var parts = Match(subject, @"^(\S+)\.(\w+) (\d)$");
        if (Type(parts[0])?.GetProperty(parts[1]) is not { } property)
        {
            return null;
        }

        var instance = Activator.CreateInstance(property.ReflectedType!)!;
        property.SetValue(instance, parts[2] switch
        {
            "0" => SampleValues.Of(property.PropertyType, 1),
            "1" => SampleValues.Nothing(property.PropertyType),
            _ => string.Empty,
        });
        var parameters = instance is OrganizationRequest request ? " params " + AnswerText.Of(request.Parameters) : "";
        return "-> " + AnswerText.Of(property.GetValue(instance)) + parameters;
    }

    // Class.Result Name(Types) INDEX
    private static string? OfCall(string subject)
    {
        var index = subject[^1..];
        var candidates = Assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => subject.StartsWith(type.FullName + ".", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods().Select(method => (Type: type, Method: method)))
            .Where(item => subject == $"{item.Type.FullName}.{item.Method} {index}")
            .ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var (declaring, called) = candidates[0];
        var instance = called.IsStatic ? null : Activator.CreateInstance(declaring);
        var result = called.Invoke(instance, Arguments(called, index == "0"));
        return "=> " + AnswerText.Of(result) + (instance is null ? "" : " then " + AnswerText.Of(instance));
    }

    // Class.Result
    private static string? OfResult(string subject)
    {
        var parts = Match(subject, @"^(\S+)\.(\w+)$");
        if (Type(parts[0])?.GetProperty(parts[1]) is not { } property)
        {
            return null;
        }

        var response = (OrganizationResponse)Activator.CreateInstance(property.ReflectedType!)!;
        response.Results[property.Name] = SampleValues.Of(property.PropertyType, 1);
        return AnswerText.Of(property.GetValue(response));
    }

    // Class Void .ctor(Types): the text of the last instance that could be made, of samples (0) or of nulls (1).
    private static string? OfText(string subject)
    {
        var parts = Match(subject, @"^(\S+) (Void \.ctor\(.*\))$");
        if (Constructor(parts[0], parts[1]) is not { } constructor)
        {
            return null;
        }

        var hasArguments = constructor.GetParameters().Length > 0;
        return $" {(hasArguments ? 1 : 0)} {AnswerText.Escape(Make(constructor, !hasArguments).ToString()!)}";
    }

    private static string? OfEquality(string subject)
    {
        var parts = Match(subject, @"^(\S+) (Void \.ctor\(.*\))$");
        if (Constructor(parts[0], parts[1]) is not { } constructor)
        {
            return null;
        }

        var (one, other) = (Make(constructor, true), Make(constructor, true));
        try
        {
            return $" {one.Equals(other)} hash {one.GetHashCode() == other.GetHashCode()} null {one.Equals(null)}";
        }
        catch (NullReferenceException error)
        {
            return " " + AnswerText.Of(error);
        }
    }

    private static object? Property(object instance, string name)
        => instance.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(instance);

    private static object Make(ConstructorInfo constructor, bool sample) => constructor.Invoke(Arguments(constructor, sample));

    private static object?[] Arguments(MethodBase method, bool sample)
        => method.GetParameters()
            .Select((item, index) => sample ? SampleValues.Of(item.ParameterType, index + 1) : SampleValues.Nothing(item.ParameterType))
            .ToArray();

    private static ConstructorInfo? Constructor(string type, string text)
        => Type(type)?.GetConstructors().SingleOrDefault(constructor => constructor.ToString() == text);

    private static Type? Type(string name) => Assemblies.Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);

    private static List<string> Match(string subject, string pattern)
    {
        var match = Regex.Match(subject, pattern);
        return match.Success
            ? match.Groups.Values.Skip(1).Select(group => group.Value).ToList()
            : throw new FormatException($"'{subject}' is not written as its kind of fact.");
    }
}
