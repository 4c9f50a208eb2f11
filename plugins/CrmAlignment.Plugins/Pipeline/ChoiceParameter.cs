using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>Reads a parameter of a Custom API that is a choice of the product.</summary>
internal static class ChoiceParameter
{
    /// <summary>The choice.</summary>
    /// <exception cref="ProblemException">CRMA9003: the value is none of the choice; names those there are.</exception>
    public static TChoice Read<TChoice>(string parameter, OptionSetValue value)
        where TChoice : struct, Enum =>
        Enum.IsDefined(typeof(TChoice), value.Value)
            ? (TChoice)Enum.ToObject(typeof(TChoice), value.Value)
            : throw new ProblemException(
                Problems.ParameterUnknown(parameter, value.Value.ToString(CultureInfo.InvariantCulture), Known<TChoice>()));

    private static string[] Known<TChoice>()
        where TChoice : struct, Enum =>
        Enum.GetValues(typeof(TChoice)).Cast<TChoice>().Select(choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture) + " " + choice).ToArray();
}
