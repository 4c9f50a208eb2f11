using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.KpiDriftTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="KpiDriftTable"/>. The audit writes it; people read it, and delete what they have seen.</summary>
internal static class KpiDriftSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_KpiDrift",
        Ownership = Ownership.Organization,
        Label = Glossary.KpiDrift.Name,
        CollectionLabel = Glossary.KpiDrift.Plural,
        Description = new(
            "What an audit found wrong: a number that is not what the records behind it say. Amounts in base currency.",
            "Что обнаружила проверка: показатель, который не совпадает с исходными записями. Суммы в базовой валюте.",
            "Що виявила перевірка: показник, який не збігається з вихідними записами. Суми в базовій валюті.",
            "核对发现的差异：某个数值与其来源记录不符。金额以基础货币计。"),
        Columns = [.. Identity(), .. Source(), .. Period(), .. Values(), .. History()],
        Keys =
        [
            new("crma_kpidriftkey", [Names.Key], Glossary.KpiDrift.Name),
        ],
    };

    private static IEnumerable<ColumnSchema> Identity()
    {
        yield return new TextColumn(
            Names.Name, 200,
            new("Name", "Название", "Назва", "名称"),
            new("Record or scope, measure and period.", "Запись или разрез, показатель и период.", "Запис або розріз, показник і період.", "记录或统计范围、指标和期间。"))
        { IsPrimaryName = true, IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.Key, 200,
            new("Key", "Ключ", "Ключ", "键"),
            new(
                "Unique key: a drift that is found again is the same row.",
                "Уникальный ключ: найденное повторно расхождение остается той же строкой.",
                "Унікальний ключ: знайдена повторно розбіжність лишається тим самим рядком.",
                "唯一键：再次发现的差异仍为同一行。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };
        yield return new ChoiceColumn(
            Names.Place, ChoiceSchema.NameOf<DriftPlace>(),
            new("Place", "Где", "Де", "位置"),
            new("Which numbers were wrong.", "Какие показатели неверны.", "Які показники неправильні.", "哪一处的数值有误。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };
    }

    private static IEnumerable<ColumnSchema> Source()
    {
        yield return new TextColumn(
            Names.SourceTable, 100,
            new("Source table", "Исходная таблица", "Вихідна таблиця", "来源表"),
            new("Logical name of the table of the source record.", "Логическое имя таблицы исходной записи.", "Логічне ім’я таблиці вихідного запису.", "来源记录所在表的逻辑名称。"))
        { IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.SourceId, 50,
            new("Source record", "Исходная запись", "Вихідний запис", "来源记录"),
            new("Id of the source record.", "Идентификатор исходной записи.", "Ідентифікатор вихідного запису.", "来源记录的标识。"))
        { IsReadOnlyOnForms = true };
        yield return new TextColumn(
            Names.CustomerKey, 60,
            new("Customer key", "Ключ клиента", "Ключ клієнта", "客户键"),
            new("account: or contact: and the id.", "account: или contact: и идентификатор.", "account: або contact: та ідентифікатор.", "account: 或 contact: 加标识。"))
        { IsReadOnlyOnForms = true };
        foreach (var column in CustomerColumns.Scopes("kpidrift"))
        {
            yield return column;
        }
    }

    private static IEnumerable<ColumnSchema> Period()
    {
        yield return PeriodColumns.Grain;
        yield return PeriodColumns.Start;
        foreach (var column in PeriodColumns.Scope())
        {
            yield return column;
        }
    }

    private static IEnumerable<ColumnSchema> Values()
    {
        yield return new TextColumn(
            Names.Measure, 100,
            new("Measure", "Показатель", "Показник", "指标"),
            new("Logical name of the measure's column.", "Логическое имя столбца показателя.", "Логічне ім’я стовпця показника.", "指标列的逻辑名称。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };
        yield return MeasureColumns.Amount(
            Names.Expected,
            new("Expected", "Должно быть", "Має бути", "应为"),
            new("What the records behind it say.", "Что следует из исходных записей.", "Що випливає з вихідних записів.", "按来源记录应有的数值。"));
        yield return MeasureColumns.Amount(
            Names.Stored,
            new("Stored", "Было", "Було", "实为"),
            new("What was stored.", "Какое значение хранилось.", "Яке значення зберігалося.", "原先存储的数值。"));
        yield return MeasureColumns.Amount(
            Names.Difference,
            new("Difference", "Разница", "Різниця", "差额"),
            new("Expected less stored: what a correction adds.", "Должное минус имевшееся: столько добавляет исправление.", "Належне мінус наявне: стільки додає виправлення.", "应为减实为，即更正所加的数额。"));
    }

    private static IEnumerable<ColumnSchema> History()
    {
        yield return new DateTimeColumn(
            Names.FoundOn, DateTimeBehavior.UserLocal,
            new("Found on", "Обнаружено", "Виявлено", "发现时间"),
            new("When an audit last found it.", "Когда проверка обнаружила расхождение последний раз.", "Коли перевірка виявила розбіжність востаннє.", "最近一次核对发现它的时间。"))
        { IsReadOnlyOnForms = true };
        yield return new TwoOptionsColumn(
            Names.Corrected, false,
            new("Corrected", "Исправлено", "Виправлено", "已更正"),
            new("Whether it was corrected.", "Исправлено ли расхождение.", "Чи виправлено розбіжність.", "是否已更正。"))
        { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true };
        yield return new DateTimeColumn(
            Names.CorrectedOn, DateTimeBehavior.UserLocal,
            new("Corrected on", "Время исправления", "Час виправлення", "更正时间"),
            new("When it was corrected.", "Когда расхождение исправлено.", "Коли розбіжність виправлено.", "更正的时间。"))
        { IsReadOnlyOnForms = true };
    }
}
