namespace CrmAlignment.Domain.Messages;

/// <summary>Something that reads differently in each language.</summary>
public interface ILocalizedText
{
    /// <summary>Its text in the language and the formats of the reader; English where the product does not speak the language.</summary>
    string Text(MessageFormat format);
}
