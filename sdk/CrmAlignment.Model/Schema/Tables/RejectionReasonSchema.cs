using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.RejectionReasonTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="RejectionReasonTable"/>.</summary>
internal static class RejectionReasonSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_RejectionReason",
        Ownership = Ownership.Organization,
        Label = new("Rejection reason", "Причина отклонения", "Причина відхилення", "拒绝原因"),
        CollectionLabel = new("Rejection reasons", "Причины отклонения", "Причини відхилення", "拒绝原因"),
        Description = new(
            "Why sales may reject a lead.",
            "Почему продажи могут отклонить интерес.",
            "Чому продажі можуть відхилити потенційного клієнта.",
            "销售部可以拒绝潜在顾客的原因。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Name of the reason.", "Название причины.", "Назва причини.", "原因的名称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new TextColumn(
                Names.Code, 50,
                new("Code", "Код", "Код", "代码"),
                new("Code that integrators send; unique.", "Код, который передают интеграции; уникален.", "Код, який передають інтеграції; унікальний.", "集成方传递的代码；唯一。"))
            { Required = Requirement.ApplicationRequired },
            new TwoOptionsColumn(
                Names.Recyclable, true,
                new("Recyclable", "Вернуть на подогрев", "Повернути на підігрівання", "可回收培育"),
                new(
                    "Yes: the lead goes to nurture. No: it is disqualified.",
                    "Да: интерес идет на подогрев. Нет: интерес дисквалифицируется.",
                    "Так: потенційний клієнт іде на підігрівання. Ні: потенційний клієнт дискваліфікується.",
                    "是：潜在顾客进入培育。否：潜在顾客被取消资格。"))
            { Required = Requirement.ApplicationRequired },
            new WholeNumberColumn(
                Names.DisqualifiedStatus, 4, 7,
                new("Disqualified status", "Причина состояния", "Причина стану", "取消资格的状态描述"),
                new(
                    "Status reason of a lead that is disqualified: 4 Lost (also when empty), 5 Cannot Contact, 6 No Longer Interested, 7 Canceled.",
                    "Причина состояния дисквалифицированного интереса: 4 Потерян (и если пусто), 5 Нет связи, 6 Больше не интересуется, 7 Отменен.",
                    "Причина стану дискваліфікованого потенційного клієнта: 4 Втрачено (і якщо порожньо), 5 Немає зв'язку, 6 Більше не цікавиться, 7 Скасовано.",
                    "已取消资格的潜在顾客的状态描述：4 流失（为空时同此），5 无法联系，6 不再感兴趣，7 已取消。")),
            new MemoColumn(
                Names.Description, 2000,
                new("Description", "Описание", "Опис", "说明"),
                new("When to use the reason.", "Когда применять причину.", "Коли застосовувати причину.", "何时使用该原因。")),
        ],
        Keys =
        [
            new(
                "crma_rejectionreasonkey", [Names.Code],
                new("Code of the reason", "Код причины", "Код причини", "原因代码")),
        ],
    };
}
