namespace CrmAlignment.WebApi.Model;

/// <summary>What a query function takes beside the name of the property.</summary>
internal enum QueryFunctionShape
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One text.</summary>
    Text,

    /// <summary>One whole number.</summary>
    Number,

    /// <summary>Two whole numbers.</summary>
    TwoNumbers,

    /// <summary>Several texts.</summary>
    Texts,
}
