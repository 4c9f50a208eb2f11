using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.NurtureTrackTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="NurtureTrackTable"/>.</summary>
internal static class NurtureTrackSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_NurtureTrack",
        Ownership = Ownership.Organization,
        Label = new("Nurture track", "Программа подогрева", "Програма підігрівання", "培育方案"),
        CollectionLabel = new("Nurture tracks", "Программы подогрева", "Програми підігрівання", "培育方案"),
        Description = new(
            "A way to keep rejected leads warm: a queue and a cadence of touches.",
            "Способ не дать отклоненным интересам остыть: очередь и график контактов.",
            "Спосіб не дати відхиленим потенційним клієнтам охолонути: черга та графік контактів.",
            "让被拒绝的潜在顾客保持热度的方式：一个队列和一套触达节奏。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the track.", "Название программы.", "Назва програми.", "方案的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Code, 50,
                new("Code", "Код", "Код", "代码"),
                new("Code of the track; unique.", "Код программы; уникален.", "Код програми; унікальний.", "方案的代码；唯一。"))
            { Required = Requirement.ApplicationRequired },
            new LookupColumn(
                Names.QueueId, "queue", Cascade.RestrictDelete, "crma_nurturetrack_queueid",
                new("Queue", "Очередь", "Черга", "队列"),
                new("Queue in which its leads wait.", "Очередь, в которой ждут интересы программы.", "Черга, у якій чекають потенційні клієнти програми.", "该方案的潜在顾客等待的队列。"))
            { Required = Requirement.ApplicationRequired },
            new TwoOptionsColumn(
                Names.IsDefault, false,
                new("Default", "По умолчанию", "За замовчуванням", "默认"),
                new(
                    "Whether leads that no rule routes go here.",
                    "Попадают ли сюда интересы, для которых нет правила.",
                    "Чи потрапляють сюди потенційні клієнти, для яких немає правила.",
                    "没有规则适用的潜在顾客是否进入此方案。")),
            new WholeNumberColumn(
                Names.WindowMonths, 1, 60,
                new("Window in months", "Срок в месяцах", "Термін у місяцях", "期限（月）"),
                new(
                    "Months after which an untended lead counts as lost to a competitor; 12 when empty.",
                    "Через сколько месяцев необработанный интерес считается ушедшим к конкуренту; 12, если пусто.",
                    "Через скільки місяців необроблений потенційний клієнт вважається таким, що пішов до конкурента; 12, якщо порожньо.",
                    "多少个月后无人跟进的潜在顾客视为流失给竞争对手；为空时为 12。")),
        ],
        Keys =
        [
            new(
                "crma_nurturetrackkey", [Names.Code],
                new("Code of the track", "Код программы", "Код програми", "方案代码")),
        ],
    };
}
